package import Records

/// All rows of `Rules/`, loaded once and checked: every table in the order of its ids. Shared by all that judge by it: hence a class.
package final class Rulebook: Sendable {
    /// `sha256:` and the digest of every table's bytes.
    package let digest: String
    package let documents: [Document]
    package let families: [Family]
    package let courses: [Course]
    package let codes: [Code]
    package let titles: [Title]
    package let equivalences: [Equivalence]
    package let issuers: [Issuer]
    package let statuses: [StatusWord]
    package let companions: [Companion]
    package let policies: [Policy]
    /// The file, line and id of every row.
    package let rows: RowIndex
    package let fieldNames: FieldNames
    package let languageNames: LanguageNames
    package let noise: Set<String>

    private let severalCodes: Set<CourseID>
    private let reasons: [Reason: ReasonText]
    private let codesByNumber: [Int: CodeID]
    private let coursesByID: [String: CourseID]
    private let titlesByFolding: [[UInt8]: Int]
    private let statusesByFolding: [String: Int]
    private let issuersByFolding: [String: Int]

    init(_ draft: RulebookDraft, digest: String) {
        self.digest = digest
        documents = draft.documents
        families = draft.families
        courses = draft.courses
        codes = draft.codes
        titles = draft.titles
        equivalences = draft.equivalences
        issuers = draft.issuers
        statuses = draft.statuses
        companions = draft.companions
        policies = draft.policies
        rows = draft.rows
        fieldNames = FieldNames(
            draft.fieldNames, agencies: draft.issuers.filter { $0.standing == .agency }.flatMap(\.names))
        languageNames = draft.languageNames
        noise = draft.noise
        reasons = draft.reasons
        severalCodes = Self.coursesWithSeveralCodes(draft)
        codesByNumber = Dictionary(
            draft.codes.enumerated().map { ($1.number, CodeID($0)) }, uniquingKeysWith: { first, _ in first })
        coursesByID = Dictionary(
            draft.courses.enumerated().map { ($1.id, CourseID($0)) }, uniquingKeysWith: { first, _ in first })
        titlesByFolding = Dictionary(draft.titles.enumerated().map { ($1.folded, $0) }, uniquingKeysWith: { first, _ in first })
        statusesByFolding = Dictionary(
            draft.statuses.enumerated().map { (Folding.fold($1.text), $0) }, uniquingKeysWith: { first, _ in first })
        issuersByFolding = Dictionary(
            draft.issuers.enumerated().flatMap { index, issuer in issuer.names.map { (IssuerName.fold($0), index) } },
            uniquingKeysWith: { first, _ in first })
    }

    // MARK: Looking up

    package subscript(course: CourseID) -> Course {
        _read { yield courses[Int(course.index)] }
    }

    package subscript(code: CodeID) -> Code {
        _read { yield codes[Int(code.index)] }
    }

    package subscript(reason: Reason) -> ReasonText { reasons[reason]! }

    package func code(_ number: Int) -> CodeID? { codesByNumber[number] }
    package func course(_ id: String) -> CourseID? { coursesByID[id] }
    package func title(folded: [UInt8]) -> Int? { titlesByFolding[folded] }
    package func status(_ text: String) -> Int? { statusesByFolding[Folding.fold(text)] }
    package func issuer(_ text: String) -> Int? { issuersByFolding[IssuerName.fold(text)] }

    /// The value of an office choice; the loader has seen to it that it is there.
    package func policy(_ policy: PolicyName) -> String { policies.first { $0.id == policy.rawValue }?.value ?? "" }
    package func row(of policy: PolicyName) -> RowID { RowID(.policies, policies.firstIndex { $0.id == policy.rawValue } ?? 0) }

    /// The first day on which any completion is believed.
    package var earliestDay: CalendarDay { CalendarDay(policy(.earliestDay)) ?? CalendarDay(year: 2000, month: 1, day: 1)! }

    package func family(of course: CourseID) -> Family { families[Int(self[course].family)] }

    /// The codes of a course that are entered today, ascending; doubtful ones among them.
    package func currentCodes(of course: CourseID) -> [CodeID] {
        codes.indices.filter { codes[$0].course == course && (codes[$0].status == .current || codes[$0].status == .doubtful) }
            .sorted { codes[$0].number < codes[$1].number }.map { CodeID($0) }
    }

    /// Whether two codes of a course are entered today in one language, so that title and language do not settle which.
    package func hasSeveralCodesInOneLanguage(_ course: CourseID) -> Bool { severalCodes.contains(course) }

    private static func coursesWithSeveralCodes(_ draft: RulebookDraft) -> Set<CourseID> {
        var seen: [CourseID: Set<String?>] = [:]
        var several: Set<CourseID> = []
        for code in draft.codes where code.status == .current || code.status == .doubtful {
            guard let course = code.course else { continue }
            if !seen[course, default: []].insert(code.language).inserted { several.insert(course) }
        }
        return several
    }

    package func id(_ index: Int, in table: Table) -> RowID { RowID(table, index) }
}
