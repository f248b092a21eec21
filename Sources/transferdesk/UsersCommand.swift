import ArgumentParser
import Ledger

/// `transferdesk users`: who may use the web desk.
struct UsersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "users", abstract: "Say who may use the web desk, and as what.",
        discussion: """
            Nobody may before this command has made an account. Each gets a link that serves once, to choose a password with; the \
            link is a secret until then.
            """,
        subcommands: [UsersAdd.self, UsersList.self, UsersRole.self, UsersLink.self, UsersEnd.self])
}

extension Role: ExpressibleByArgument {}
