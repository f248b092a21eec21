import ArgumentParser
import Ledger

/// `transferdesk users role`: what an account may do.
struct UsersRole: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "role", abstract: "Give a user a role: at once, whoever is signed in has to sign in again.")

    @OptionGroup var user: UserOptions

    @Option(help: "clerk, lead or auditor.")
    var role: Role

    func run() throws {
        try user.office.open().appoint(try user.user, as: role, by: Account.own)
        try Console.write("\(try user.user) is \(role.rawValue) now\n")
    }
}
