import ArgumentParser
import Foundation
import Records
import Rulebook
import Uploads
import Verdicts

/// What `explain` and `judge` have in common.
struct UploadOptions: ParsableArguments {
    @Argument(help: "Certificate files; - is standard input. All of them are one upload.", completion: .file())
    var inputs: [String]

    @OptionGroup var given: GivenOptions

    @Option(name: .customLong("for"), help: ArgumentHelp("Whom the request names.", valueName: "name"))
    var holder: String?

    @Option(name: .customLong("index-number"), help: ArgumentHelp("The index number that the request names.", valueName: "n"))
    var indexNumber: String?

    @Option(help: ArgumentHelp("The course that all certificates without a code are about, as LMS-3395.", valueName: "code"))
    var course: String?

    @Option(
        name: .customLong("date-order"),
        help: ArgumentHelp("How 03/04/2021 is read: dmy or mdy; told from the file when left out.", valueName: "order"))
    var dateOrder: DateOrder?

    @Option(name: .customLong("input-format"), help: ArgumentHelp("auto, xml, csv, text or pdf.", valueName: "format"))
    var inputFormat: InputFormatOption = .auto

    @Option(help: "Language of the explanations: en or fr.")
    var language: Language = .english

    @Option(
        name: .customLong("fail-on"),
        help: ArgumentHelp("Exit 1 when a verdict is reject, or when one is refer.", valueName: "verdict"))
    var failOn: FailOn?

    @Option(help: .hidden)
    var threads: Int = 2

    enum InputFormatOption: String, ExpressibleByArgument, CaseIterable {
        case auto, xml, csv, text, pdf
    }

    enum FailOn: String, ExpressibleByArgument, CaseIterable {
        case reject, refer
    }

    func validate() throws {
        if inputs.isEmpty { throw ValidationError("Name at least one file, or - for standard input.") }
        if inputs.count(where: { $0 == "-" }) > 1 { throw ValidationError("Standard input (-) can be read only once.") }
        if let indexNumber,
            !indexNumber.utf8.allSatisfy({ (0x30...0x39).contains($0) }) || !indexNumber.utf8.contains(where: { $0 != 0x30 })
        {
            throw ValidationError("An index number has digits only.")
        }
        if let holder, HolderName.isEmpty(holder) { throw ValidationError("--for needs a name.") }
    }

    // MARK: What they come to

    var uploadInputs: [UploadInput] { inputs.map { $0 == "-" ? .standardInput : .file($0) } }

    var format: InputFormat? { InputFormat(rawValue: inputFormat.rawValue) }

    /// An output that is also read would be lost, or read while it grows.
    /// - Parameter output: nil for standard output.
    func refuse(output: String?) throws {
        let target = output.map { FileIdentity(path: $0) } ?? FileIdentity(descriptor: 1)
        guard let target else { return }
        let read =
            inputs.map { ($0, $0 == "-" ? FileIdentity(descriptor: 0) : FileIdentity(path: $0)) }
            + [given.staff, given.history].compactMap(\.self).map { ($0, FileIdentity(path: $0)) }
        if let same = read.first(where: { $0.1 == target }) {
            throw Failure.usage(
                "\(output ?? "standard output"): the same file is read as \(same.0); name another for the output.")
        }
    }

    func judge(_ rulebook: Rulebook) throws -> Judge {
        var circumstances = Circumstances()
        circumstances.name = holder
        circumstances.indexNumber = indexNumber
        circumstances.issuer = given.issuer
        circumstances.dateOrder = dateOrder
        circumstances.course = try course.map { try code($0, rulebook) }
        if let staff = given.staff { circumstances.staff = try Self.table(staff) { try StaffRegister($0) } }
        if let history = given.history {
            circumstances.history = try Self.table(history) { try LearningHistory($0, rulebook: rulebook) }
        }
        return Judge(rulebook: rulebook, circumstances: circumstances, asOf: given.day)
    }

    private func code(_ text: String, _ rulebook: Rulebook) throws -> CodeID {
        guard let number = CodeField(text).only, let code = rulebook.code(number), rulebook[code].course != nil else {
            throw Failure.usage(
                "--course: “\(SafeText.escaped(text))” is no code of the rulebook; write it as LMS-3395. transferdesk rules show codes lists them."
            )
        }
        return code
    }

    private static func table<Value>(_ path: String, _ read: (CSVTable) throws -> Value) throws -> Value {
        do {
            return try read(CSVTable(InputSource(path: path)))
        } catch let fault as ReadingFault {
            throw Failure([UploadFault(input: path, fault: fault)])
        }
    }

    /// Ends the command by what was read and what was found.
    func conclude(_ result: UploadResult) throws {
        if !result.faults.isEmpty { throw Failure(result.faults) }
        switch failOn {
        case .reject? where result.counts.rejected > 0: throw Failure.verdict
        case .refer? where result.counts.referred > 0: throw Failure.verdict
        default: break
        }
    }
}

extension DateOrder: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
