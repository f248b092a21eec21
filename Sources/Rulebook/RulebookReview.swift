internal import Records

/// Holds the rows of a rulebook against one another: what would make two verdicts of one certificate is refused.
struct RulebookReview {
    private let draft: RulebookDraft
    private var faults: [RulebookFault] = []

    static func faults(in draft: RulebookDraft) -> [RulebookFault] {
        var review = RulebookReview(draft: draft)
        review.reviewCodes()
        review.reviewTitles()
        review.reviewEquivalences()
        review.reviewVocabulary()
        review.reviewReasons()
        review.reviewCompanions()
        review.reviewPolicies()
        return review.faults
    }

    private init(draft: RulebookDraft) { self.draft = draft }

    private func line(_ table: Table, _ index: Int) -> Int { draft.rows[table][index].line }

    private mutating func fault(_ table: Table, _ index: Int?, _ says: String) {
        faults.append(RulebookFault(file: "\(table.name).csv", line: index.map { line(table, $0) }, says: says))
    }

    private mutating func reviewCodes() {
        var seen: [Int: Int] = [:]
        for (index, code) in draft.codes.enumerated() {
            if let other = seen.updateValue(index, forKey: code.number) {
                fault(.codes, index, "\(code.id) is also the code of line \(line(.codes, other))")
            }
        }
    }

    private mutating func reviewTitles() {
        var seen: [[UInt8]: Int] = [:]
        for (index, title) in draft.titles.enumerated() {
            let families = Set(title.courses.map { draft.courses[Int($0.index)].family })
            if title.courses.count > Title.mostCourses {
                fault(.titles, index, "the title names more than \(Title.mostCourses) courses")
            }
            if families.count > 1 { fault(.titles, index, "the title would recognise two families") }
            guard let other = seen.updateValue(index, forKey: title.folded) else { continue }
            let otherFamilies = Set(draft.titles[other].courses.map { draft.courses[Int($0.index)].family })
            let says =
                families == otherFamilies
                ? "the title folds to that of line" : "the title would recognise two families: it folds to that of line"
            fault(.titles, index, "\(says) \(line(.titles, other))")
        }
    }

    // MARK: Equivalences

    private mutating func reviewEquivalences() {
        for (index, row) in draft.equivalences.enumerated() {
            for other in draft.equivalences.indices where other < index { review(row, index, against: other) }
            for language in Language.allCases where row.justification[language, default: ""].isEmpty {
                fault(.equivalences, index, "the row has no justification_\(language.rawValue)")
            }
            if let from = row.from, let until = row.until, until.last < from.first {
                fault(.equivalences, index, "the row ends before it begins")
            }
            reviewChain(row, index)
        }
    }

    /// Two rows of one origin may stand side by side only when their days do not meet, or when one merely informs.
    private mutating func review(_ row: Equivalence, _ index: Int, against other: Int) {
        let second = draft.equivalences[other]
        guard row.origin == second.origin, row.condition == second.condition, meet(row, second) else { return }
        guard row.relation != second.relation || row.target != second.target else { return }
        guard row.relation != .covers, second.relation != .covers else { return }
        fault(.equivalences, index, "the row contradicts line \(line(.equivalences, other)), which is in force at the same time")
    }

    private func meet(_ one: Equivalence, _ other: Equivalence) -> Bool {
        func starts(_ one: Equivalence, before other: Equivalence) -> Bool {
            guard let until = other.until, let from = one.from else { return true }
            return from.first <= until.last
        }
        return starts(one, before: other) && starts(other, before: one)
    }

    /// What a row leads to must be an end: a course that no row leads on from.
    private mutating func reviewChain(_ row: Equivalence, _ index: Int) {
        guard let target = row.target else { return }
        if row.origin == .course(target) { return fault(.equivalences, index, "the row leads from a course to itself: a cycle") }
        for (other, next) in draft.equivalences.enumerated() where next.origin == .course(target) && other != index {
            if let end = next.target, row.origin == .course(end) {
                fault(.equivalences, index, "the row and line \(line(.equivalences, other)) make a cycle")
            } else if !(row.relation != .covers && next.relation == .covers) {
                fault(.equivalences, index, "line \(line(.equivalences, other)) leads on from where this row leads: a chain")
            }
        }
    }

    // MARK: Words

    private mutating func reviewVocabulary() {
        reviewFoldings(.fields, draft.fieldNames.map { ([Folding.fold($0.name)], $0.field.plainName) }, "field")
        reviewFoldings(.statuses, draft.statuses.map { ([Folding.fold($0.text)], $0.meaning.rawValue) }, "meaning")
        reviewFoldings(.issuers, draft.issuers.map { ($0.names.map(IssuerName.fold), $0.id) }, "issuer")
    }

    private mutating func reviewFoldings(_ table: Table, _ rows: [(names: [String], value: String)], _ what: String) {
        var seen: [String: Int] = [:]
        for (index, row) in rows.enumerated() {
            if row.names.contains("") || row.names.isEmpty { fault(table, index, "the row names nothing") }
            for name in row.names {
                guard let other = seen[name] else {
                    seen[name] = index
                    continue
                }
                if rows[other].value != row.value {
                    fault(table, index, "“\(name)” has another \(what) on line \(line(table, other))")
                }
            }
        }
    }

    private mutating func reviewReasons() {
        for reason in Reason.allCases {
            guard let text = draft.reasons[reason] else {
                fault(.reasons, nil, "the reason \(reason.rawValue) has no row")
                continue
            }
            let index = draft.rows[.reasons].firstIndex { $0.id == reason.rawValue }
            for language in Language.allCases {
                if text.text[language, default: ""].isEmpty {
                    fault(.reasons, index, "\(reason.rawValue) has no text_\(language.rawValue)")
                }
                if reason.reasonClass == .refer || reason.reasonClass == .referAndAdvice,
                    text.settle[language, default: ""].isEmpty
                {
                    fault(.reasons, index, "\(reason.rawValue) has no settle_\(language.rawValue)")
                }
            }
        }
    }

    private mutating func reviewCompanions() {
        for (index, row) in draft.companions.enumerated() where row.advice.reasonClass != .advice {
            fault(.companions, index, "\(row.advice.rawValue) is no advice")
        }
    }

    private mutating func reviewPolicies() {
        for name in PolicyName.allCases {
            guard let index = draft.policies.firstIndex(where: { $0.id == name.rawValue }) else {
                fault(.policies, nil, "the policy \(name.rawValue) has no row")
                continue
            }
            let value = draft.policies[index].value
            let fits =
                switch name {
                case .earliestDay: CalendarDay(value) != nil
                case .defaultLanguage: LanguageTag(value) != nil
                case .uncheckedTitle, .lapsedAssessment: name.values.contains(value)
                }
            if !fits { fault(.policies, index, "\(name.rawValue) cannot be “\(value)”") }
        }
    }
}
