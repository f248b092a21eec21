import ArgumentParser
import Desk
import Ledger

/// A link with which a user sets a password.
struct LinkOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The address under which the desk is reached.", valueName: "url"))
    var site = "http://localhost:8080"

    @Option(help: ArgumentHelp("For so long the link serves.", valueName: "n"))
    var hours = 48

    func validate() throws {
        guard (1...24 * 90).contains(hours) else { throw ValidationError("--hours must be between 1 and \(24 * 90).") }
        guard Site(reachedAt: site) != nil else {
            throw ValidationError("--site is the desk's address, as https://desk.example.org.")
        }
    }

    /// What is printed, once and never again.
    func words(_ ledger: Ledger, _ user: UserName) throws -> String {
        let token = try ledger.invite(user, for: Int64(hours) * 3600, by: Account.own)
        return """
            \(Site(reachedAt: site)?.origin ?? site)\(DeskServer.invitationPath(token))
            Give this link to \(user) and nobody else. It serves once, within \(hours) \(hours == 1 ? "hour" : "hours").

            """
    }
}
