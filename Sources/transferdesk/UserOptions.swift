import ArgumentParser
import Ledger
import Records

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
