import ArgumentParser
import Batch
import Desk
import Ledger
import Records

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

/// A user by name.
struct UserOptions: ParsableArguments {
    @OptionGroup var office: OfficeOptions

    @Argument(help: "The user's name: small letters, digits, dots and hyphens, a letter first.")
    var name: String

    func validate() throws {
        if UserName(name) == nil {
            throw ValidationError(
                "“\(SafeText.escaped(name))” is no user name; write it in small letters, digits, dots and hyphens, a letter first, \(UserName.longest) at most."
            )
        }
    }

    var user: UserName {
        get throws {
            guard let user = UserName(name) else { throw Failure.usage("There is no user name.") }
            return user
        }
    }
}

/// A link with which a user sets a password.
struct LinkOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The address under which the desk is reached.", valueName: "url"))
    var site = "http://localhost:8080"

    @Option(help: ArgumentHelp("For so long the link serves.", valueName: "n"))
    var hours = 48

    func validate() throws {
        guard (1...24 * 90).contains(hours) else { throw ValidationError("--hours must be between 1 and \(24 * 90).") }
        guard site.hasPrefix("http://localhost") || Site(address: site) != nil else {
            throw ValidationError("--site is the desk's address, as https://desk.example.org.")
        }
    }

    /// What is printed, once and never again.
    func words(_ ledger: Ledger, _ user: UserName) throws -> String {
        let token = try ledger.invite(user, for: Int64(hours) * 3600, by: Account.own)
        let root = site.hasSuffix("/") ? String(site.dropLast()) : site
        return """
            \(root)\(DeskServer.invitationPath(token))
            Give this link to \(user) and nobody else. It serves once, within \(hours) \(hours == 1 ? "hour" : "hours").

            """
    }
}

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

struct UsersEnd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end", abstract: "End an account: its sessions, its password, its links. What it has done stays.")

    @OptionGroup var user: UserOptions

    func run() throws {
        try user.office.open().appoint(try user.user, as: nil, by: Account.own)
        try Console.write("\(try user.user) has no account any longer; transferdesk users role gives it one again\n")
    }
}

struct UsersList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the accounts: name, role, whether a password is set, since when.")

    @OptionGroup var office: OfficeOptions

    func run() throws {
        let output = try HeldOutput()
        for user in try office.open().users() {
            let state = user.role == nil ? "ended" : user.hasPassword ? "open" : "invited"
            try output.write("\(user.name)\t\(user.role?.rawValue ?? "-")\t\(state)\t\(user.madeAt.utc)\n")
        }
        try output.finish()
    }
}
