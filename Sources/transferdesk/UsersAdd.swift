import ArgumentParser
import Ledger

/// `transferdesk users add`: an account.
struct UsersAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Make an account, and the link that opens it.")

    @OptionGroup var user: UserOptions

    @Option(help: "clerk: takes and settles requests; lead: is the second person too; auditor: sees all, changes nothing.")
    var role: Role

    @OptionGroup var link: LinkOptions

    func run() throws {
        let ledger = try user.office.open()
        try ledger.addUser(try user.user, as: role, by: Account.own)
        try Console.write(try link.words(ledger, try user.user))
    }
}
