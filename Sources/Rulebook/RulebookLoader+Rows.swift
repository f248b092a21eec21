internal import Records

extension RulebookLoader {
    /// Makes the rows of every table of their cells, each table after those it refers to.
    mutating func makeRows() {
        draft.documents = rows(.sources) { _, row in
            Document(
                id: row["id"], title: row["title"], address: row["address"], retrievedOn: row["retrieved_on"],
                covers: row["covers"])
        }
        checkSources()
        draft.languageNames = LanguageNames(rows(.languages) { _, row in (row["text"], row["code"]) })
        makeCourses()
        makeCodes()
        makeTitles()
        makeEquivalences()
        makeVocabulary()
        makeReasons()
    }

    private mutating func checkSources() {
        let known = Set(draft.documents.map(\.id))
        for table in Table.allCases where table != .sources {
            for entry in draft.rows[table] where !known.contains(entry.source) {
                fault(table, entry.line, "there is no source “\(entry.source)”; add it to sources.csv")
            }
        }
    }

    private mutating func course(_ row: RowReader, _ column: String) -> CourseID? {
        value(row, column) { [self] id in index(.courses, id).map { CourseID($0) } }
    }

    private mutating func makeCourses() {
        draft.families = rows(.families) { loader, row in
            loader.course(row, "staff_course").map {
                Family(id: row["id"], title: row["title"], staffCourse: $0, source: row["source"])
            }
        }
        draft.courses = rows(.courses) { loader, row in
            guard let family = loader.value(row, "family", { [loader] in loader.index(.families, $0) }),
                let renewal = loader.value(row, "renewal", Renewal.init)
            else { return nil }
            return Course(
                id: row["id"], family: Int16(family), version: loader.optional(row, "version") { Decimal.value($0) },
                title: row["title"],
                audience: row["audience"], since: loader.optional(row, "since", DayInterval.init), renewal: renewal,
                source: row["source"])
        }
    }

    private mutating func makeCodes() {
        draft.codes = rows(.codes) { loader, row in
            guard let status = loader.value(row, "status", Code.Status.init),
                let number = loader.value(row, "id", { $0.hasPrefix("LMS-") ? Decimal.value($0.dropFirst(4)) : nil })
            else { return nil }
            let course = status == .unlisted ? nil : loader.course(row, "course")
            return Code(
                id: row["id"], number: number, course: course, language: loader.optional(row, "language", Self.subtag),
                edition: row["edition"], networks: row.list("job_networks"), status: status, source: row["source"])
        }
    }

    private static func subtag(_ text: String) -> String? {
        text.utf8.count == 2 && text.utf8.allSatisfy { (0x61...0x7A).contains($0) } ? text : nil
    }

    private mutating func makeTitles() {
        draft.titles = rows(.titles) { loader, row in
            let ids = row.list("courses")
            let courses = ids.compactMap { id in loader.index(.courses, id).map { CourseID($0) } }
            guard courses.count == ids.count, !courses.isEmpty else {
                loader.fault(.titles, row.entry.line, "courses cannot be “\(row["courses"])”")
                return nil
            }
            let language = row["language"] == "*" ? nil : loader.value(row, "language", Self.subtag)
            let folded = TitleText(row["text"], languages: loader.draft.languageNames).folded
            if folded.isEmpty { loader.fault(.titles, row.entry.line, "nothing of the title is left to compare") }
            let words = String(decoding: folded, as: UTF8.self).split(separator: " ").map(String.init)
            return Title(
                id: row["id"], text: row["text"], language: language, courses: courses.sorted { $0.index < $1.index },
                source: row["source"], folded: folded, words: Set(words))
        }
    }

    private mutating func makeEquivalences() {
        draft.equivalences = rows(.equivalences) { loader, row in
            guard let relation = loader.value(row, "relation", Equivalence.Relation.init),
                let origin = loader.value(row, "from", { [loader] in loader.origin($0) })
            else { return nil }
            let target: CourseID? = row["to"].isEmpty || row["to"] == "same" ? nil : loader.course(row, "to")
            if target == nil, relation != .outside, origin != .any {
                loader.fault(.equivalences, row.entry.line, "\(relation.rawValue) needs a course in “to”")
            }
            return Equivalence(
                id: row["id"], origin: origin, relation: relation, target: target,
                from: loader.optional(row, "in_force_from", DayInterval.init),
                until: loader.optional(row, "in_force_until", DayInterval.init),
                condition: loader.optional(row, "condition", Equivalence.Condition.init),
                justification: [.english: row["justification_en"], .french: row["justification_fr"]],
                source: row["source"], reviewedOn: row["reviewed_on"])
        }
    }

    private func origin(_ text: String) -> Equivalence.Origin? {
        if text == "*" { return .any }
        if let code = index(.codes, text) { return .code(CodeID(code)) }
        return index(.courses, text).map { .course(CourseID($0)) }
    }

    private mutating func makeVocabulary() {
        draft.issuers = rows(.issuers) { loader, row in
            loader.value(row, "standing", Issuer.Standing.init).map {
                Issuer(id: row["id"], title: row["title"], names: row.list("names"), standing: $0, source: row["source"])
            }
        }
        draft.fieldNames = rows(.fields) { loader, row in
            loader.value(row, "field") { Field(plainName: $0) }.map { (row["name"], $0) }
        }
        draft.statuses = rows(.statuses) { loader, row in
            loader.value(row, "meaning", StatusWord.Meaning.init).map {
                StatusWord(id: row["id"], text: row["text"], meaning: $0, source: row["source"])
            }
        }
        draft.noise = Set(rows(.titleNoise) { _, row in Folding.fold(row["word"]) })
        draft.policies = rows(.policies) { _, row in
            Policy(id: row["id"], value: row["value"], meaning: row["meaning"], source: row["source"])
        }
    }

    private mutating func makeReasons() {
        draft.companions = rows(.companions) { loader, row in
            guard let course = loader.course(row, "course"), let companion = loader.course(row, "companion"),
                let advice = loader.value(row, "advice", Reason.init)
            else { return nil }
            return Companion(id: row["id"], course: course, advice: advice, companion: companion, source: row["source"])
        }
        let texts: [ReasonText] = rows(.reasons) { loader, row in
            guard let reason = loader.value(row, "id", Reason.init) else { return nil }
            if row["class"] != reason.reasonClass.rawValue {
                loader.fault(.reasons, row.entry.line, "the class must be \(reason.reasonClass.rawValue)")
            }
            if row["check"] != reason.check?.name ?? "" {
                loader.fault(.reasons, row.entry.line, "the check must be “\(reason.check?.name ?? "")”")
            }
            return ReasonText(
                reason: reason, text: [.english: row["text_en"], .french: row["text_fr"]],
                settle: [.english: row["settle_en"], .french: row["settle_fr"]], source: row["source"])
        }
        draft.reasons = Dictionary(texts.map { ($0.reason, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
