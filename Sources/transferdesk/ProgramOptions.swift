import ArgumentParser
import Ledger
import Records

/// A program by name.
struct ProgramOptions: ParsableArguments {
    @OptionGroup var office: OfficeOptions

    @Argument(help: "The program's name: small letters, digits, dots and hyphens, a letter first.")
    var name: String

    func validate() throws {
        if UserName(name) == nil {
            throw ValidationError(
                "“\(SafeText.escaped(name))” is no name; write it in small letters, digits, dots and hyphens, a letter first, \(UserName.longest) at most."
            )
        }
    }

    var program: UserName {
        get throws {
            guard let program = UserName(name) else { throw Failure.usage("There is no program's name.") }
            return program
        }
    }
}
