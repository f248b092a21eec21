import ArgumentParser
import Ledger

/// `transferdesk users end`: an account that serves no longer.
struct UsersEnd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end", abstract: "End an account: its sessions, its password, its links. What it has done stays.")

    @OptionGroup var user: UserOptions

    func run() throws {
        try user.office.open().appoint(try user.user, as: nil, by: Account.own)
        try Console.write("\(try user.user) has no account any longer; transferdesk users role gives it one again\n")
    }
}
