import ArgumentParser
import Batch
import Ledger

/// `transferdesk users list`: an account a line.
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
