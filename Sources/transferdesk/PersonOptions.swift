import ArgumentParser
import Ledger

/// Whom a command is about.
struct PersonOptions: ParsableArguments {
    @Option(name: .customLong("index-number"), help: ArgumentHelp("The index number.", valueName: "n"))
    var indexNumber: String?

    @Option(help: ArgumentHelp("The e-mail address.", valueName: "address"))
    var email: String?

    @Option(
        help: ArgumentHelp("The name; by itself it finds only certificates that state neither of the others.", valueName: "name"))
    var name: String?

    func validate() throws {
        if let indexNumber, !indexNumber.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            throw ValidationError("An index number has digits only.")
        }
        for (option, isEmpty) in [
            ("--index-number", indexNumber != nil && person.indexNumber == nil), ("--email", email == ""),
            ("--name", name != nil && person.name == nil),
        ] where isEmpty { throw ValidationError("\(option) names nobody.") }
        if person.isNobody { throw ValidationError("Name the person: --index-number, --email or --name, best all of them.") }
    }

    var person: Person { Person(indexNumber: indexNumber, email: email, name: name) }
}
