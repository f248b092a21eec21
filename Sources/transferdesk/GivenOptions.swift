import ArgumentParser
import Records
import Verdicts

/// What is given besides the certificates, wherever they are judged.
struct GivenOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder of the rulebook.", valueName: "dir"), completion: .directory)
    var rules: String?

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp("The day the question is asked for, as 2026-01-31; today when left out.", valueName: "day"))
    var asOf: String?

    @Option(
        help: ArgumentHelp(
            "Where the certificates come from, for those that do not say: Inspira, elearning.un.org, ...", valueName: "name"))
    var issuer: String?

    @Option(
        help: ArgumentHelp("Staff file: index_number,name,email,job_network,supervisor,uniformed.", valueName: "file"),
        completion: .file())
    var staff: String?

    @Option(
        help: ArgumentHelp("Learning history: index_number,course_code,completed_on.", valueName: "file"), completion: .file())
    var history: String?

    func validate() throws {
        if let asOf, CalendarDay(asOf) == nil {
            throw ValidationError("“\(SafeText.escaped(asOf))” is no day; write it as 2026-01-31.")
        }
    }

    var day: CalendarDay { Today.day(asOf) }
}
