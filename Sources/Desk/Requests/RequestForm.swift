import Batch
import Records
import Rulebook

/// What a clerk fills in besides the files, and what is wrong with it.
struct RequestForm: Sendable {
    enum Field: String, CaseIterable, Sendable {
        case indexNumber = "index-number"
        case name
        case issuer
        case course
        case note
    }

    private(set) var typed: [Field: String] = [:]
    /// The first thing that is wrong.
    private(set) var fault: Phrase?

    static let empty = RequestForm()

    private init() {}

    private static let longest = 4000

    init(_ form: Form, files: Int, _ rulebook: Rulebook) {
        for field in Field.allCases {
            typed[field] = form[field.rawValue].map { Self.trimmed($0) }?.nonempty
        }
        if files == 0 { fault = .noFiles } else { fault = Self.fault(typed, rulebook) }
    }

    subscript(field: Field) -> String { typed[field] ?? "" }

    var facts: RequestFacts {
        var facts = RequestFacts()
        (facts.indexNumber, facts.name) = (typed[.indexNumber], typed[.name])
        (facts.issuer, facts.courseCode, facts.note) = (typed[.issuer], typed[.course], typed[.note])
        return facts
    }

    private static func trimmed(_ text: String) -> String {
        let isSpace: (Character) -> Bool = { $0.isWhitespace }
        return String(text.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
    }

    /// What the reader would not take is told before anything is judged.
    private static func fault(_ typed: [Field: String], _ rulebook: Rulebook) -> Phrase? {
        if typed.values.contains(where: { $0.utf8.count > longest }) { return .fieldTooLong }
        for (field, phrase) in [(Field.indexNumber, Phrase.badIndexNumber), (.name, .badName), (.course, .badCourse)] {
            var facts = RequestFacts()
            switch field {
            case .indexNumber: facts.indexNumber = typed[field]
            case .name: facts.name = typed[field]
            default: facts.courseCode = typed[field]
            }
            do { try facts.check(rulebook) } catch { return phrase }
        }
        return nil
    }
}
