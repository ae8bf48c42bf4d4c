//! The program in a part of the machine that the kernel makes for it alone.

use std::process::Command;

use crate::program::Program;

/// The program as `unshare` starts it, with what `kinds` name of its own; `before` is what runs there, and is given the
/// program.
pub(crate) fn apart(program: &Program, kinds: &[&str], before: &[&str]) -> Command {
    let plain = program.command();
    let mut command = Command::new("unshare");
    command.args(["--user", "--map-root-user"]);
    command.args(kinds).args(before).arg(plain.get_program());
    if let Some(folder) = plain.get_current_dir() {
        command.current_dir(folder);
    }
    for (name, value) in plain.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    command
}
