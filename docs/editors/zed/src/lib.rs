use zed_extension_api::{self as zed, Command, LanguageServerId, Result, Worktree};

struct Cmoc;

impl zed::Extension for Cmoc {
    fn new() -> Self {
        Cmoc
    }

    fn language_server_command(&mut self, _: &LanguageServerId, worktree: &Worktree) -> Result<Command> {
        let command = worktree
            .which("cmoc")
            .ok_or("The command cmoc is not on the PATH. CMOC's documentation tells how to get it.")?;
        Ok(Command {
            command,
            args: vec!["lsp".into(), "--stdio".into()],
            env: worktree.shell_env(),
        })
    }
}

zed::register_extension!(Cmoc);
