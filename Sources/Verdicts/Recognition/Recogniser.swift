package import Records
internal import Rulebook

/// Reads what records say of course, status and issuer, and remembers it: most records of a file say what others say.
/// Used by one thread at a time, now this and now that: hence a class.
package final class Recogniser: @unchecked Sendable {
    package let judge: Judge
    /// Where the judge finds the names of the holders that records refer to.
    let register = HolderRegister()
    private let finder: HolderFinder
    @exclusivity(unchecked) private var courses: CourseRecognition
    @exclusivity(unchecked) private var titles = ByteMemo<TitleReading>()
    @exclusivity(unchecked) private var codes = ByteMemo<CodeReading>()
    @exclusivity(unchecked) private var versions = ByteMemo<VersionReading>()
    @exclusivity(unchecked) private var languages = ByteMemo<StatedLanguage>()
    @exclusivity(unchecked) private var statuses = KeyTable()
    @exclusivity(unchecked) private var failures = KeyTable()
    @exclusivity(unchecked) private var issuers = KeyTable()
    /// By the numbers of title, code, version and language.
    @exclusivity(unchecked) private var readings = KeyTable()
    @exclusivity(unchecked) private var recognitions = Recognitions()
    @exclusivity(unchecked) private var unstatedIssuer: Int32 = -1
    /// What was looked at ahead, so that the looking is not left out.
    @exclusivity(unchecked) private var touched: UInt64 = 0

    /// Texts remembered of each kind: before a page that finds more, all is forgotten and begun anew.
    private static let limit = 20_000

    private var rulebook: Rulebook { judge.rulebook }

    package init(_ judge: Judge) {
        self.judge = judge
        courses = CourseRecognition(judge.rulebook)
        finder = judge.holderFinder
    }

    /// Reads the records of a page.
    package func recognise(_ page: RecordPage) -> RecognisedPage {
        if isFull { forget() }
        if unstatedIssuer < 0 { unstatedIssuer = recognitions.issuers.put(IssuerRecognition(judge).read(nil)) }
        var records: [RecognisedRecord] = []
        records.reserveCapacity(page.rows.count)
        for start in stride(from: 0, to: page.rows.count, by: Self.together) {
            recognise(page, start..<min(start + Self.together, page.rows.count), into: &records)
        }
        return RecognisedPage(page: page, records: records, recognitions: recognitions)
    }

    /// Records whose holders are looked for together: where, is looked at first for all of them, so that the memory is fetched at once.
    private static let together = 64

    private func recognise(_ page: RecordPage, _ rows: Range<Int>, into records: inout [RecognisedRecord]) {
        let found = rows.map { finder.find(page[$0]) }
        for holder in found { touched ^= register.touch(holder.keys) }
        for (row, holder) in zip(rows, found) { records.append(recognise(page[row], holder)) }
    }

    private func recognise(_ record: CertificateRecord, _ found: FoundHolder) -> RecognisedRecord {
        let issuer = issuer(record)
        return RecognisedRecord(
            holder: register.holder(found.keys, of: record), staff: found.staff, index: found.keys.index,
            number: numberKey(record, issuer), course: course(record), issuer: issuer,
            completion: completion(record))
    }

    private var isFull: Bool {
        [
            titles.count, codes.count, versions.count, languages.count, statuses.count, failures.count, issuers.count,
            readings.count,
        ]
        .contains { $0 > Self.limit }
    }

    private func forget() {
        titles = ByteMemo()
        codes = ByteMemo()
        versions = ByteMemo()
        languages = ByteMemo()
        statuses = KeyTable()
        failures = KeyTable()
        issuers = KeyTable()
        readings = KeyTable()
        recognitions = Recognitions()
        unstatedIssuer = -1
    }

    /// - Returns: 0 for a record without a certificate number.
    private func numberKey(_ record: CertificateRecord, _ issuer: Int32) -> UInt64 {
        guard record.states(.certificateNumber) else { return 0 }
        return NumberKey.key(record.text(.certificateNumber), issuer: recognitions.issuers[issuer].key)
    }

    // MARK: Checks 2 and 3

    private func course(_ record: CertificateRecord) -> Int32 {
        if case .splitValue(let field)? = record.row.problem { return splitValue(field) }
        let title = title(record)
        let code = code(record)
        let version = version(record)
        let language = language(record)
        let names = UInt64(title?.number ?? 0) << 32 | UInt64(code?.number ?? 0)
        let rest = UInt64(version?.number ?? 0) << 32 | UInt64(language?.number ?? 0)
        let key = ByteHash.shuffled(ByteHash.mix(names) ^ rest) | 1
        return readings.number(of: key) {
            recognitions.courses.put(
                read(title?.value, code?.value, version: version?.value ?? .notStated, language: language?.value))
        }
    }

    /// Markup inside a value may hide how it reads.
    private func splitValue(_ field: Field) -> Int32 {
        readings.number(of: ByteHash.shuffled(UInt64(field.rawValue)) | 1) {
            recognitions.courses.put(
                CourseReading(
                    text: .open(.suspiciousText, .text, .splitValue(field)),
                    recognised: RecognisedCourse(.notApplicable(.course)), version: .notStated, language: .notStated,
                    judge: judge))
        }
    }

    // What a field states, read now if it is met for the first time; nil when it states nothing.

    private func title(_ record: CertificateRecord) -> ByteMemo<TitleReading>.Known? {
        guard record.states(.courseTitle) else { return nil }
        return titles.value(of: record.text(.courseTitle)) {
            TitleReading(record[.courseTitle] ?? "", rulebook: rulebook, likeness: courses.likeness)
        }
    }

    private func code(_ record: CertificateRecord) -> ByteMemo<CodeReading>.Known? {
        guard record.states(.courseCode) else { return nil }
        return codes.value(of: record.text(.courseCode)) { CodeReading(record[.courseCode] ?? "", rulebook: rulebook) }
    }

    private func version(_ record: CertificateRecord) -> ByteMemo<VersionReading>.Known? {
        guard record.states(.courseVersion) else { return nil }
        return versions.value(of: record.text(.courseVersion)) {
            VersionMention.major(record[.courseVersion] ?? "").map { .major($0) } ?? .unreadable
        }
    }

    private func language(_ record: CertificateRecord) -> ByteMemo<StatedLanguage>.Known? {
        guard record.states(.language) else { return nil }
        return languages.value(of: record.text(.language)) {
            Self.language(rulebook.languageNames[record[.language] ?? ""])
        }
    }

    private static func language(_ name: String?) -> StatedLanguage {
        name.flatMap { LanguageTag($0) }.map { .stated($0) } ?? .unknown
    }

    private func read(
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

    /// - Returns: -1 where neither status nor score tells.
    private func completion(_ record: CertificateRecord) -> Int32 {
        guard record.states(.status) else { return failure(record) }
        return statuses.number(of: ByteHash.key(record.text(.status))) {
            recognitions.completions.put(completion(record[.status] ?? ""))
        }
    }

    /// Stands for a score that says nothing of completion.
    private static let noFailure = Int32.max

    /// Where no status is stated, a score that is a word of failure or of doubt (`Grade: Fail`, `Passed: No`) states it.
    private func failure(_ record: CertificateRecord) -> Int32 {
        guard record.states(.score) else { return -1 }
        let place = failures.number(of: ByteHash.key(record.text(.score))) {
            failure(record[.score] ?? "").map(recognitions.completions.put) ?? Self.noFailure
        }
        return place == Self.noFailure ? -1 : place
    }

    /// - Parameter scores: one, or several set apart by semicolons.
    private func failure(_ scores: String) -> Finding? {
        let findings = scores.split(separator: ";").map { completion(String($0)) }
        return findings.first { $0.outcome == .failed } ?? findings.first { $0.outcome == .open && $0.row != nil }
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

    private func issuer(_ record: CertificateRecord) -> Int32 {
        guard record.states(.issuer) else { return unstatedIssuer }
        return issuers.number(of: ByteHash.key(record.text(.issuer))) {
            recognitions.issuers.put(IssuerRecognition(judge).read(record[.issuer]))
        }
    }
}
