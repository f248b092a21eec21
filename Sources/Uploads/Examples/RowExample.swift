import Records
package import Rulebook

/// A made-up certificate that meets a row.
package struct RowExample {
    package struct Certificate {
        package let header: String
        package let line: String
    }

    let rulebook: Rulebook

    package init(rulebook: Rulebook) { self.rulebook = rulebook }

    /// The day on which examples are judged.
    static let asOf = CalendarDay(year: 2026, month: 11, day: 23)!

    /// - Returns: nil for rows that no certificate meets by itself (sources, policies).
    package func certificate(for row: RowID) -> Certificate? {
        let index = Int(row.index)
        switch row.table {
        case .codes: return certificate(title: nil, code: rulebook.codes[index].id)
        case .titles: return certificate(title: rulebook.titles[index].text, code: nil)
        case .courses: return course(CourseID(index: row.index))
        case .families: return course(rulebook.families[index].staffCourse)
        case .companions: return course(rulebook.companions[index].course)
        case .equivalences:
            switch rulebook.equivalences[index].origin {
            case .code(let code): return certificate(title: nil, code: rulebook[code].id)
            case .course(let id): return course(id)
            case .any:
                return certificate(
                    title: "BSAFE", code: nil, issuer: rulebook.issuers.first { $0.standing == .agency }?.names.first)
            }
        case .issuers: return certificate(title: "BSAFE", code: nil, issuer: rulebook.issuers[index].names.first)
        case .statuses: return certificate(title: "BSAFE", code: nil, status: rulebook.statuses[index].text)
        case .sources, .fields, .languages, .titleNoise, .reasons, .policies: return nil
        }
    }

    private func course(_ course: CourseID) -> Certificate? {
        if let code = rulebook.codes.first(where: { $0.course == course }) { return certificate(title: nil, code: code.id) }
        return rulebook.titles.first { $0.courses == [course] }.map { certificate(title: $0.text, code: nil) }
    }

    private func certificate(title: String?, code: String?, issuer: String? = "Inspira", status: String? = nil) -> Certificate {
        var cells: [(name: String, value: String)] = [("holder_name", "Ada Example"), ("index_number", "00123456")]
        if let title { cells.append(("course_title", title)) }
        if let code { cells.append(("course_code", code)) }
        cells.append(("completed_on", "2026-05-12"))
        if let status { cells.append(("status", status)) }
        if let issuer { cells.append(("issuer", issuer)) }
        let line = cells.map {
            $0.value.contains(",") || $0.value.contains("\"") ? "\"\($0.value.replacing("\"", with: "\"\""))\"" : $0.value
        }
        return Certificate(header: cells.map(\.name).joined(separator: ","), line: line.joined(separator: ","))
    }
}
