package import Records
package import Rulebook

/// Rulebook, circumstances and day: all that does not change from record to record, worked out once. Every question about every
/// record refers to it: hence a class, though nothing in it ever changes.
package final class Judge: Sendable {
    package let rulebook: Rulebook
    package let circumstances: Circumstances
    package let asOf: CalendarDay
    /// Whose a record is.
    package let holderFinder: HolderFinder
    /// Something is known of earlier deliveries; asked first, for mostly nothing is.
    let hasEarlier: Bool
    let waiting: WaitingCertificates
    let numbersSeen: SeenNumbers
    /// The request says whose the certificates are.
    let namesHolder: Bool
    let earliestDay: CalendarDay
    let earliestDayRow: RowID
    let uncheckedTitleRow: RowID
    let defaultLanguage: LanguageTag?
    let uncheckedTitleRefers: Bool
    let lapsedRejects: Bool
    let agencyRow: RowID?
    private let courseFacts: [CourseFacts]
    private let codeFacts: [CodeFacts]
    private let currentCodes: [[CodeID]]
    private let companions: [[CompanionFacts]]
    /// By family: rows that reject, each with the course that it is about.
    private let rejectingRows: [[RejectingRow]]

    struct CompanionFacts: Sendable {
        let advice: Reason
        let companion: CourseID
    }

    struct RejectingRow: Sendable {
        let course: CourseID
        let row: RowID
    }

    /// - Parameter asOf: the day the question is asked for.
    package init(rulebook: Rulebook, circumstances: Circumstances = Circumstances(), asOf: CalendarDay) {
        self.rulebook = rulebook
        self.circumstances = circumstances
        self.asOf = asOf
        holderFinder = HolderFinder(circumstances)
        hasEarlier = circumstances.earlier?.isEmpty == false
        waiting = circumstances.earlier?.waiting ?? WaitingCertificates()
        numbersSeen = circumstances.earlier?.numbers ?? SeenNumbers()
        namesHolder = circumstances.name != nil || circumstances.indexNumber != nil
        earliestDay = rulebook.earliestDay
        earliestDayRow = rulebook.row(of: .earliestDay)
        uncheckedTitleRow = rulebook.row(of: .uncheckedTitle)
        defaultLanguage = LanguageTag(rulebook.policy(.defaultLanguage))
        uncheckedTitleRefers = rulebook.policy(.uncheckedTitle) == "refer"
        lapsedRejects = rulebook.policy(.lapsedAssessment) == "reject"
        agencyRow = rulebook.equivalences.firstIndex { $0.condition == .agencyIssuer }.map { rulebook.id($0, in: .equivalences) }
        let courses = rulebook.courses.indices.map { CourseID(index: Int16($0)) }
        courseFacts = courses.map { Self.facts(rulebook, of: $0, asOf) }
        codeFacts = rulebook.codes.indices.map { Self.facts(rulebook, of: CodeID(index: Int16($0)), asOf) }
        currentCodes = courses.map { rulebook.currentCodes(of: $0) }
        companions = courses.map { course in
            rulebook.companions.filter { $0.course == course }.map { CompanionFacts(advice: $0.advice, companion: $0.companion) }
        }
        rejectingRows = rulebook.families.indices.map { Self.rejectingRows(rulebook, family: Int16($0)) }
    }

    private static func facts(_ rulebook: Rulebook, of course: CourseID, _ asOf: CalendarDay) -> CourseFacts {
        let row = rulebook[course]
        return CourseFacts(
            family: row.family, version: row.version, since: row.since?.first, renewal: row.renewal,
            standing: standing(rulebook, of: .course(course), agency: false, asOf),
            standingOfAgency: standing(rulebook, of: .course(course), agency: true, asOf),
            hasCodes: !rulebook.currentCodes(of: course).isEmpty,
            hasSeveralCodesInOneLanguage: rulebook.hasSeveralCodesInOneLanguage(course),
            cycle: row.renewal.cycle(of: asOf).map(DaySpan.init))
    }

    private static func facts(_ rulebook: Rulebook, of code: CodeID, _ asOf: CalendarDay) -> CodeFacts {
        let row = rulebook[code]
        return CodeFacts(
            language: row.language.flatMap { LanguageTag($0) }, isEarlier: row.status == .earlier,
            isDoubtful: row.status == .doubtful,
            hasNetworks: !row.networks.isEmpty, standing: standing(rulebook, of: .code(code), agency: false, asOf),
            standingOfAgency: standing(rulebook, of: .code(code), agency: true, asOf))
    }

    /// The row that decides on a course or code: of several, one in force; none that merely informs or whose condition does not hold.
    private static func standing(
        _ rulebook: Rulebook, of origin: Equivalence.Origin, agency: Bool, _ asOf: CalendarDay
    ) -> CourseStanding? {
        let rows = rulebook.equivalences.enumerated().filter {
            $1.origin == origin && $1.relation != .covers && ($1.condition == nil || agency)
        }
        let standings = rows.map { index, row in
            CourseStanding(
                row: rulebook.id(index, in: .equivalences), relation: row.relation, target: row.target,
                isInForce: row.isCertainlyInForce(on: asOf))
        }
        return standings.first { $0.isInForce } ?? standings.first
    }

    private static func rejectingRows(_ rulebook: Rulebook, family: Int16) -> [RejectingRow] {
        rulebook.equivalences.enumerated().compactMap { index, row in
            guard case .course(let course) = row.origin, rulebook[course].family == family else { return nil }
            switch row.relation {
            case .doesNotCountFor, .supersededBy, .outside:
                return RejectingRow(course: course, row: rulebook.id(index, in: .equivalences))
            case .countsFor, .covers, .notStated: return nil
            }
        }
    }

    // MARK: Asking

    func facts(_ course: CourseID) -> CourseFacts { courseFacts[Int(course.index)] }
    func facts(_ code: CodeID) -> CodeFacts { codeFacts[Int(code.index)] }

    /// - Parameter agency: whether the issuer is an agency, fund or programme.
    func standing(_ course: CourseID, _ code: CodeID?, agency: Bool) -> CourseStanding? {
        let ofCode = code.flatMap { agency ? facts($0).standingOfAgency : facts($0).standing }
        return ofCode ?? (agency ? facts(course).standingOfAgency : facts(course).standing)
    }

    func currentCodes(_ course: CourseID) -> [CodeID] { currentCodes[Int(course.index)] }
    func companions(of course: CourseID) -> [CompanionFacts] { companions[Int(course.index)] }
    func rejectingRows(of family: Int16) -> [RejectingRow] { rejectingRows[Int(family)] }
}
