import ArgumentParser
import Ledger

/// `transferdesk users link`: another link for an account.
struct UsersLink: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link", abstract: "Make a new link for a user; the ones before serve no longer.")

    @OptionGroup var user: UserOptions
    @OptionGroup var link: LinkOptions

    func run() throws {
        let ledger = try user.office.open()
        try Console.write(try link.words(ledger, try user.user))
    }
}
