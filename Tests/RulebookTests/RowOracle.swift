import Rulebook

/// What the rows alone say of a certificate that is otherwise in order, worked out from the tables and not by the judge.
struct RowOracle {
    let rulebook: Rulebook

    /// The verdict on a course that a listed code settles.
    func verdict(onCode index: Int) -> String {
        let code = rulebook.codes[index]
        guard let course = code.course else { return "refer code-doubtful" }
        let row = rulebook.equivalences.first { row in
            row.relation != .covers && row.origin == .code(rulebook.code(code.number)!)
        }
        return verdict(byRow: row ?? self.row(of: course)) ?? (code.status == .earlier ? noCodes : "accept current-course")
    }

    /// The verdict on a course that a title alone settles, in the language of that title.
    func verdict(on course: CourseID, language: String) -> String {
        if let verdict = verdict(byRow: row(of: course)) { return verdict }
        let codes = rulebook.codes.filter { $0.course == course && $0.status != .earlier }
        if codes.isEmpty { return noCodes }
        if Set(codes.map(\.language)).count < codes.count { return "refer version-not-settled" }
        return codes.contains { $0.language == language } ? "accept current-course" : "refer no-code-in-language"
    }

    private let noCodes = "refer no-inspira-code"

    init(_ rulebook: Rulebook) { self.rulebook = rulebook }

    func row(of course: CourseID) -> Equivalence? {
        rulebook.equivalences.first { $0.relation != .covers && $0.origin == .course(course) }
    }

    func verdict(byRow row: Equivalence?) -> String? {
        switch row?.relation {
        case .countsFor: "accept equivalent-course"
        case .doesNotCountFor: "reject replaced-not-accepted"
        case .supersededBy: "reject version-superseded"
        case .notStated: "refer equivalence-not-stated"
        case .outside: "reject not-mandatory-learning"
        case .covers, nil: nil
        }
    }
}
