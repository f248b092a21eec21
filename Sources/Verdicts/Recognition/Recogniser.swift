import Records
import Rulebook

/// Reads what a record says of its course, status and issuer, and remembers it: most records of a file say what others say.
struct Recogniser: Sendable {
    private let judge: Judge
    private var courses: CourseRecognition
    private var titles = ByteMemo<TitleReading>(limit: limit)
    private var codes = ByteMemo<CodeReading>(limit: limit)
    private var versions = ByteMemo<VersionReading>(limit: limit)
    private var languages = ByteMemo<StatedLanguage>(limit: limit)
    private var statuses = ByteMemo<Finding>(limit: limit)
    private var failures = ByteMemo<Finding?>(limit: limit)
    private var issuers = ByteMemo<IssuerReading>(limit: limit)
    /// By the places of title, code, version and language.
    private var readings: [UInt64: CourseReading] = [:]
    private let unstatedIssuer: IssuerReading

    /// Texts remembered of each kind: beyond, all is forgotten and begun anew. Fits sixteen bits.
    private static let limit = 20_000

    private var rulebook: Rulebook { judge.rulebook }

    init(_ judge: Judge) {
        self.judge = judge
        courses = CourseRecognition(judge.rulebook)
        unstatedIssuer = IssuerRecognition(judge).read(nil)
    }

    // MARK: Checks 2 and 3

    mutating func course(_ record: CertificateRecord) -> CourseReading {
        if case .splitValue(let field)? = record.row.problem {
            return CourseReading(
                text: .open(.suspiciousText, .text, .splitValue(field)), recognised: RecognisedCourse(.notApplicable(.course)),
                version: .notStated, language: .notStated, judge: judge)
        }
        if titles.isFull || codes.isFull || versions.isFull || languages.isFull || readings.count >= Self.limit { forget() }
        let title = title(record)
        let code = code(record)
        let version = version(record)
        let language = language(record)
        let key =
            UInt64(UInt16(title + 1)) << 48 | UInt64(UInt16(code + 1)) << 32 | UInt64(UInt16(version + 1)) << 16
            | UInt64(UInt16(language + 1))
        if let known = readings[key] { return known }
        let reading = read(
            title < 0 ? nil : titles[title], code < 0 ? nil : codes[code], version: version < 0 ? .notStated : versions[version],
            language: language < 0 ? nil : languages[language])
        readings[key] = reading
        return reading
    }

    private mutating func forget() {
        titles = ByteMemo(limit: Self.limit)
        codes = ByteMemo(limit: Self.limit)
        versions = ByteMemo(limit: Self.limit)
        languages = ByteMemo(limit: Self.limit)
        readings = [:]
    }

    // The place of what a field states, read now if it is met for the first time; -1 when it states nothing.

    private mutating func title(_ record: CertificateRecord) -> Int32 {
        guard record.states(.courseTitle) else { return -1 }
        let text = record.text(.courseTitle)
        let known = titles.place(of: text)
        if known >= 0 { return known }
        titles.insert(TitleReading(record[.courseTitle] ?? "", rulebook: rulebook, likeness: courses.likeness), for: text)
        return Int32(titles.count - 1)
    }

    private mutating func code(_ record: CertificateRecord) -> Int32 {
        guard record.states(.courseCode) else { return -1 }
        let text = record.text(.courseCode)
        let known = codes.place(of: text)
        if known >= 0 { return known }
        codes.insert(CodeReading(record[.courseCode] ?? "", rulebook: rulebook), for: text)
        return Int32(codes.count - 1)
    }

    private mutating func version(_ record: CertificateRecord) -> Int32 {
        guard record.states(.courseVersion) else { return -1 }
        let text = record.text(.courseVersion)
        let known = versions.place(of: text)
        if known >= 0 { return known }
        versions.insert(VersionMention.major(record[.courseVersion] ?? "").map { .major($0) } ?? .unreadable, for: text)
        return Int32(versions.count - 1)
    }

    private mutating func language(_ record: CertificateRecord) -> Int32 {
        guard record.states(.language) else { return -1 }
        let text = record.text(.language)
        let known = languages.place(of: text)
        if known >= 0 { return known }
        languages.insert(Self.language(rulebook.languageNames[record[.language] ?? ""]), for: text)
        return Int32(languages.count - 1)
    }

    private static func language(_ name: String?) -> StatedLanguage {
        name.flatMap { LanguageTag($0) }.map { .stated($0) } ?? .unknown
    }

    private mutating func read(
        _ title: TitleReading?, _ code: CodeReading?, version field: VersionReading, language: StatedLanguage?
    )
        -> CourseReading
    {
        let text = Self.finding(title, code)
        let version = Self.version(title, field: field)
        let recognised =
            text.outcome == .open
            ? RecognisedCourse(.notApplicable(.course))
            : courses.recognise(code: code, title: title, request: judge.circumstances.course, version: version)
        let stated = Self.language(title?.text.language.map { Self.language($0) }, field: language)
        return CourseReading(text: text, recognised: recognised, version: version, language: stated, judge: judge)
    }

    private static func language(_ title: StatedLanguage?, field: StatedLanguage?) -> StatedLanguage {
        guard let title, let field, case .stated = field, title != field else { return field ?? title ?? .notStated }
        return .disagree
    }

    private static func finding(_ title: TitleReading?, _ code: CodeReading?) -> Finding {
        if let scalar = code?.suspicious { return .open(.suspiciousText, .text, .codePoint(.courseCode, scalar.value)) }
        if let scalar = title?.suspicious { return .open(.suspiciousText, .text, .codePoint(.courseTitle, scalar.value)) }
        return .passed(.text)
    }

    private static func version(_ title: TitleReading?, field: VersionReading) -> VersionReading {
        let versions = Set(title?.text.versions ?? [])
        if versions.count > 1 { return .disagree }
        guard let own = versions.first else { return field }
        if case .major(let other) = field, other != own { return .disagree }
        return .major(own)
    }

    // MARK: Check 5

    /// - Parameter sourceHasStatus: whether any record of the source has a status field.
    mutating func completion(_ record: CertificateRecord, sourceHasStatus: Bool) -> Finding {
        guard record.states(.status) else {
            if let failed = failure(record) { return failed }
            let isExpected = sourceHasStatus || record.hasField(.status)
            return isExpected ? .open(.completionNotShown, .completion, .emptyStatus) : .passed(.completion, .noStatusInSource)
        }
        let text = record.text(.status)
        if let known = statuses.find(text) { return known }
        let finding = completion(record[.status] ?? "")
        statuses.insert(finding, for: text)
        return finding
    }

    /// Where no status is stated, a score that is a word of failure (`Grade: Fail`) states it.
    private mutating func failure(_ record: CertificateRecord) -> Finding? {
        guard record.states(.score) else { return nil }
        let text = record.text(.score)
        if let known = failures.find(text) { return known }
        let finding = completion(record[.score] ?? "")
        let failure = finding.outcome == .failed ? finding : nil
        failures.insert(failure, for: text)
        return failure
    }

    private func completion(_ status: String) -> Finding {
        guard let index = rulebook.status(status) else { return .open(.completionNotShown, .completion, .unknownStatus) }
        let row = rulebook.id(index, in: .statuses)
        return switch rulebook.statuses[index].meaning {
        case .completed: .passed(.completion, row: row)
        case .notCompleted: .failed(.notCompleted, .completion, row: row)
        case .unclear: .open(.completionNotShown, .completion, row: row)
        }
    }

    // MARK: Check 7

    mutating func issuer(_ record: CertificateRecord) -> IssuerReading {
        guard record.states(.issuer) else { return unstatedIssuer }
        let text = record.text(.issuer)
        if let known = issuers.find(text) { return known }
        let reading = IssuerRecognition(judge).read(record[.issuer])
        issuers.insert(reading, for: text)
        return reading
    }
}
