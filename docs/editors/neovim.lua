-- CMOC in Neovim 0.7 or later: put this into init.lua, or `luafile` it from there.
-- It wants `cmoc` on the PATH; `vim.g.cmoc_command` names another command.

vim.api.nvim_create_autocmd({ "BufRead", "BufNewFile" }, {
  pattern = "*.cmoc",
  callback = function() vim.bo.filetype = "cmoc" end,
})

-- A review is a folder: the one with the project's .git, or else that of the file.
local function folder_of(file)
  local here = vim.fn.fnamemodify(file, ":p:h")
  local git = vim.fn.finddir(".git", vim.fn.escape(here, " ,;") .. ";")
  return git == "" and here or vim.fn.fnamemodify(git, ":p:h:h")
end

local servers = {} -- by folder, for Neovim 0.7, which does not keep them itself

vim.api.nvim_create_autocmd("FileType", {
  pattern = "cmoc",
  callback = function(args)
    local folder = folder_of(args.file)
    local config = {
      name = "cmoc",
      cmd = vim.g.cmoc_command or { "cmoc", "lsp", "--stdio" },
      root_dir = folder,
      workspace_folders = { { uri = vim.uri_from_fname(folder), name = folder } },
    }
    if vim.lsp.start then
      vim.lsp.start(config)
    else
      servers[folder] = servers[folder] or vim.lsp.start_client(config)
      vim.lsp.buf_attach_client(args.buf, servers[folder])
    end

    vim.bo[args.buf].commentstring = "// %s"
    vim.bo[args.buf].omnifunc = "v:lua.vim.lsp.omnifunc"
    local function map(keys, action) vim.keymap.set("n", keys, action, { buffer = args.buf }) end
    map("gd", vim.lsp.buf.definition)
    map("gr", vim.lsp.buf.references)
    map("gi", vim.lsp.buf.implementation)
    map("K", vim.lsp.buf.hover)
    map("<leader>rn", vim.lsp.buf.rename)
    map("<leader>ca", vim.lsp.buf.code_action)
    map("<leader>f", vim.lsp.buf.formatting or function() vim.lsp.buf.format() end)
  end,
})
