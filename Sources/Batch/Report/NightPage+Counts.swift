import Ledger
import Reports
import Rulebook
import Verdicts

/// Counts, each with a bar: the picture is in the rows, so that whoever does not see it reads the same.
extension NightPage {
    var entries: Markup {
        let counts = facts.counts
        let rows = [
            (wording.kind(.judged), counts.judged), (wording.kind(.partlyJudged), counts.partlyJudged),
            (wording.kind(.refused), counts.refused), (wording.kind(.quarantined), counts.quarantined),
            (wording.kind(.duplicate), counts.duplicate), (label(.deferred), counts.deferred), (label(.seen), facts.seen),
        ]
        return table([label(.entry), label(.entries)], rows.map { row("\($0.0)", [$0.1]) })
    }

    var verdicts: Markup {
        let records = counts.records
        guard records.total > 0 else { return "<p>\(label(.noRecords))</p>\n" }
        let said = Verdict.allCases.map { "\(wording.verdict($0)): \(wording.number(records[$0]))" }.joined(separator: ", ")
        var rows = Verdict.allCases.map {
            row("\(wording.verdict($0))\(bar([($0, records[$0])], of: records.total))", [records[$0]])
        }
        for (label, number) in [
            (NightLabel.unreadable, counts.unreadable), (.erased, counts.erased), (.notReturned, counts.notReturned),
        ]
        where number > 0 {
            rows.append(row("\(self.label(label))", [number]))
        }
        return """
            <svg class="whole" role="img" aria-labelledby="share" viewBox="0 0 1000 40" preserveAspectRatio="none">
            <title id="share">\(label(.share)): \(said)</title>
            \(rectangles(Verdict.allCases.map { ($0, records[$0]) }, of: records.total, height: 40))</svg>
            \(table([label(.verdicts), label(.records)], rows))
            """
    }

    var reasons: Markup {
        let most = counts.byReason.values.max() ?? 0
        return "\(Verdict.allCases.map { reasons(of: $0, most) })"
    }

    private func reasons(of verdict: Verdict, _ most: Int) -> Markup {
        let numbers = Reason.allCases.filter { Self.verdict(of: $0) == verdict }.compactMap { reason in
            counts.byReason[reason].map { (reason, $0) }
        }
        guard !numbers.isEmpty else { return .nothing }
        return """
            <h3>\(wording.verdict(verdict))</h3>
            \(table([label(.reason), label(.records)], numbers.map { row("\(words($0.0))\(bar([(verdict, $0.1)], of: most))", [$0.1]) }))
            """
    }

    private static func verdict(of reason: Reason) -> Verdict {
        switch reason.reasonClass {
        case .accept: .accept
        case .reject: .reject
        default: .refer
        }
    }

    /// The sentence of a reason, and for a person what would settle it.
    private func words(_ reason: Reason) -> Markup {
        let settle = Self.verdict(of: reason) == .refer ? rulebook[reason].settle[language] : nil
        let advice: Markup = settle.map { "<br/><span class=\"faint\">\(label(.toSettle)) \($0)</span>" } ?? .nothing
        return "\(rulebook[reason].text[language] ?? "") <code>\(reason.rawValue)</code>\(advice)"
    }

    var courses: Markup {
        let all = counts.byCourse.sorted { ($1.value.total, $0.key) < ($0.value.total, $1.key) }
        let most = max(all.first?.value.total ?? 0, counts.withoutCourse.total)
        guard most > 0 else { return "<p>\(label(.noRecords))</p>\n" }
        var rows = all.map { row("\(title($0.key)) <code>\($0.key)</code>\(bar($0.value, of: most))", $0.value.numbers) }
        if counts.withoutCourse.total > 0 {
            rows.append(row("\(label(.noCourse))\(bar(counts.withoutCourse, of: most))", counts.withoutCourse.numbers))
        }
        return table([label(.course)] + Verdict.allCases.map(wording.verdict), rows)
    }

    private func title(_ id: String) -> String { rulebook.course(id).map { rulebook[$0].title } ?? "" }

    // MARK: Tables

    private func table(_ headings: [String], _ rows: [Markup]) -> Markup {
        let cells = headings.enumerated().map { place, heading -> Markup in
            "<th scope=\"col\"\(place > 0 ? " class=\"n\"" as Markup : .nothing)>\(heading)</th>"
        }
        return "<table>\n<thead><tr>\(cells)</tr></thead>\n<tbody>\n\(rows)</tbody>\n</table>\n"
    }

    private func row(_ heading: Markup, _ numbers: [Int]) -> Markup {
        "<tr><th scope=\"row\">\(heading)</th>\(numbers.map { "<td class=\"n\">\(wording.number($0))</td>" })</tr>\n"
    }

    private func bar(_ course: NightCounts.ByVerdict, of most: Int) -> Markup {
        bar(Verdict.allCases.map { ($0, course[$0]) }, of: most)
    }

    private func bar(_ parts: [(Verdict, Int)], of most: Int) -> Markup {
        """
        <svg class="bar" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">\
        \(rectangles(parts, of: most, height: 8))</svg>
        """
    }

    private func rectangles(_ parts: [(Verdict, Int)], of most: Int, height: Int) -> [Markup] {
        var start = 0
        return parts.filter { $0.1 > 0 }.map { verdict, number in
            // What there is can be seen.
            let width = max(4, number * 1000 / max(1, most))
            defer { start += width }
            return "<rect class=\"\(verdict.rawValue)\" x=\"\(start)\" y=\"0\" width=\"\(width)\" height=\"\(height)\"/>"
        }
    }
}

extension NightCounts.ByVerdict {
    subscript(verdict: Verdict) -> Int {
        switch verdict {
        case .accept: accepted
        case .reject: rejected
        case .refer: referred
        }
    }

    var numbers: [Int] { Verdict.allCases.map { self[$0] } }
}
