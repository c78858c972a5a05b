-- Run inside Neovim with the set-up of docs/editors/neovim.lua. CMOC_REVIEW is a copy of the example review that may
-- be changed, CMOC_RESULTS the file that takes { passed, failed }.
local review = assert(os.getenv("CMOC_REVIEW"))
local patience = 60000
local outcomes = { passed = 0, failed = 0 }

local function test(name, body)
  local ok, problem = pcall(body)
  outcomes[ok and "passed" or "failed"] = outcomes[ok and "passed" or "failed"] + 1
  io.stdout:write((ok and " ok      " or " FAILED  ") .. name .. (ok and "" or ": " .. tostring(problem)) .. "\n")
end

local function eventually(what, holds)
  assert(vim.wait(patience, holds, 20), "never saw " .. what)
end

local function open(name) vim.cmd("edit " .. vim.fn.fnameescape(review .. "/" .. name)) end

-- Line (from 1) and column (from 0, in bytes) of the first place of a text in the open file.
local function place_of(text)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local column = line:find(text, 1, true)
    if column then return number, column - 1 end
  end
  error("“" .. text .. "” is not in " .. vim.api.nvim_buf_get_name(0))
end

local function problems_saying(words)
  return vim.tbl_filter(function(problem) return problem.message:find(words, 1, true) ~= nil end, vim.diagnostic.get(0))
end

test("a file of the review is a CMOC file, and the server answers", function()
  open("refined-theory.cmoc")
  assert(vim.bo.filetype == "cmoc", "filetype is " .. vim.bo.filetype)
  eventually("a server", function()
    for _, client in pairs(vim.lsp.buf_get_clients(0)) do
      if client.name == "cmoc" and client.initialized then return true end
    end
  end)
end)

test("a citation that nothing declares is told while typing, and the message goes with it", function()
  local last = vim.api.nvim_buf_line_count(0)
  local line = "cmoc: easy walks -> sense of ease -> more trust [@nobody2099]"
  vim.api.nvim_buf_set_lines(0, last, last, false, { "", line })
  eventually("the message", function() return #problems_saying("nobody2099") > 0 end)
  local problem = problems_saying("nobody2099")[1]
  assert(problem.lnum == last + 1, "told on line " .. problem.lnum)
  assert(line:sub(problem.col + 1, problem.end_col):find("nobody2099", 1, true), "told at " .. problem.col)
  vim.api.nvim_buf_set_lines(0, last, last + 2, false, {})
  eventually("the message gone", function() return #problems_saying("nobody2099") == 0 end)
end)

test("a context leads to the CMOCs that produce it, in every file of the review", function()
  vim.api.nvim_win_set_cursor(0, { place_of("shared vision") })
  vim.lsp.buf.definition()
  eventually("the places", function() return #vim.fn.getqflist() > 0 end)
  local files = {}
  for _, place in ipairs(vim.fn.getqflist()) do
    files[vim.fn.fnamemodify(vim.api.nvim_buf_get_name(place.bufnr), ":t")] = true
    assert(place.text:find("shared", 1, true), "a place says: " .. place.text) -- also by another of its names
  end
  assert(files["factors.cmoc"] and files["initial-theory.cmoc"], "came to " .. vim.inspect(files))
  vim.cmd("cclose")
end)

test("renaming a factor changes it in every file, and undo takes it back at once", function()
  open("refined-theory.cmoc")
  local function text() return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n") end
  local before = text()
  vim.api.nvim_win_set_cursor(0, { place_of("cmoc M19: shared vision") })
  vim.cmd("normal! f:w")
  vim.lsp.buf.rename("common vision")
  eventually("the new name", function() return text():find("cmoc M19: common vision", 1, true) ~= nil end)
  assert(text():find("organisational learning + common vision", 1, true), "B4 kept the old name")
  assert(text():find("a shared vision concerns", 1, true), "a note was changed")
  open("factors.cmoc")
  place_of("factor common vision")
  open("initial-theory.cmoc")
  place_of("cmoc I36: lack of common vision")
  place_of("shared vision for partnership (outcome)")
  open("refined-theory.cmoc")
  vim.cmd("undo")
  assert(text() == before, "undo did not take it back")
end)

local results = assert(io.open(assert(os.getenv("CMOC_RESULTS")), "w"))
results:write(vim.json and vim.json.encode(outcomes) or vim.fn.json_encode(outcomes))
results:close()
vim.cmd("qall!")
