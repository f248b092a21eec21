package import Records
internal import Rulebook
package import Verdicts

/// One explanation as a JSON object on one line (SPEC 6).
package struct JSONReport: MachineReport {
    package enum Findings: Sendable {
        /// All of them.
        case whole
        /// Those that passed or did not apply shrink to their checks' names, save the one whose row decided.
        case brief
    }

    package let header = ""
    /// Where in the bytes last appended to the record's object ends: what lies behind it says nothing that only this record states.
    package private(set) var lastRecordEnd = 0
    /// Where in them the day of completion lies, or its `null`.
    package private(set) var lastDay = 0..<0
    private let context: ReportContext
    private let findings: Findings
    private let names: MachineNames
    private let tail: [UInt8]
    private let sources: [[UInt8]]
    private var passed: [Check] = []
    private var findingTexts: [Finding: [UInt8]] = [:]
    private var notChosenTexts: [NotChosen: [UInt8]] = [:]
    private var adviceTexts: [Advice: [UInt8]] = [:]

    /// The fields of a record's object in their order, each with what stands before its text.
    package static let fields: [(field: Field, key: [UInt8])] = [
        (.holderName, "holderName"), (.indexNumber, "indexNumber"), (.email, "email"), (.courseTitle, "courseTitle"),
        (.courseCode, "courseCode"), (.courseVersion, "courseVersion"), (.language, "language"), (.completedOn, "completedOn"),
        (.status, "status"), (.issuer, "issuer"), (.certificateNumber, "certificateNumber"),
    ].map { ($0, Array(",\"\($1)\":".utf8)) }

    package init(_ context: ReportContext, findings: Findings) {
        self.context = context
        self.findings = findings
        names = MachineNames(context.rulebook)
        sources = context.sources.map { source in
            var bytes = Array("{\"record\":{\"source\":".utf8)
            SafeBytes.appendJSON(source, to: &bytes)
            return bytes
        }
        var tail = Array(",\"asOf\":\"\(context.asOf)\",\"rulebook\":".utf8)
        SafeBytes.appendJSON(context.rulebook.digest, to: &tail)
        tail.append(0x7D)
        self.tail = tail
    }

    package mutating func append(_ record: CertificateRecord, _ explanation: Explanation, source: Int, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: sources[source])
        append(record, to: &bytes)
        bytes.append(0x7D)
        lastRecordEnd = bytes.count
        bytes.append(contentsOf: ",\"verdict\":\"".utf8)
        bytes.append(contentsOf: explanation.verdict.rawValue.utf8)
        bytes.append(contentsOf: "\",\"reason\":\"".utf8)
        bytes.append(contentsOf: explanation.reason.rawValue.utf8)
        bytes.append(contentsOf: "\",\"course\":".utf8)
        if let course = explanation.course { append(course, to: &bytes) } else { bytes.append(contentsOf: "null".utf8) }
        bytes.append(contentsOf: ",\"targetCodes\":[".utf8)
        for (index, code) in explanation.targets.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            bytes.append(0x22)
            SafeBytes.append(names.id(code), to: &bytes)
            bytes.append(0x22)
        }
        bytes.append(contentsOf: "],\"completedOn\":".utf8)
        let start = bytes.count
        Self.append(explanation.completedOn, to: &bytes)
        lastDay = start..<bytes.count
        bytes.append(contentsOf: ",\"validUntil\":".utf8)
        Self.append(explanation.validUntil, to: &bytes)
        appendFindings(explanation, to: &bytes)
        appendAdvice(explanation.advice, to: &bytes)
        appendSuggestions(explanation.suggestions, to: &bytes)
        appendNotChosen(explanation.notChosen, to: &bytes)
        bytes.append(contentsOf: ",\"notChecked\":[".utf8)
        if !explanation.holderWasChecked { bytes.append(contentsOf: "\"holder\",".utf8) }
        bytes.append(contentsOf: "\"authenticity\"]".utf8)
        bytes.append(contentsOf: tail)
        bytes.append(0x0A)
    }

    private func append(_ record: CertificateRecord, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: ",\"position\":".utf8)
        Decimal.append(record.position, to: &bytes)
        bytes.append(contentsOf: ",\"line\":".utf8)
        Decimal.append(record.line, to: &bytes)
        for (field, key) in Self.fields {
            // The date is shown under one name, whichever field states it; findings tell a date of issue.
            let field = field == .completedOn ? record.dateField ?? field : field
            guard record.states(field) else { continue }
            bytes.append(contentsOf: key)
            SafeBytes.appendJSON(record.text(field), to: &bytes)
        }
    }

    private static let checks = Check.allCases.map { Array("\"\($0.name)\"".utf8) }

    private func append(_ course: CourseID, to bytes: inout [UInt8]) {
        bytes.append(0x22)
        SafeBytes.append(names.id(course), to: &bytes)
        bytes.append(0x22)
    }

    private static func append(_ day: CalendarDay?, to bytes: inout [UInt8]) {
        guard let day else { return bytes.append(contentsOf: "null".utf8) }
        bytes.append(0x22)
        day.append(to: &bytes)
        bytes.append(0x22)
    }

    // MARK: Findings

    private mutating func appendFindings(_ explanation: Explanation, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: ",\"findings\":[".utf8)
        var isFirst = true
        passed.removeAll(keepingCapacity: true)
        var toldDecider = false
        for finding in explanation.findings {
            let isShort = findings == .brief && (finding.outcome == .passed || finding.outcome == .notApplicable)
            let decides = !toldDecider && finding.row != nil && finding.row == explanation.row
            if isShort && !decides {
                if passed.last != finding.check { passed.append(finding.check) }
                continue
            }
            if decides { toldDecider = true }
            if !isFirst { bytes.append(0x2C) }
            isFirst = false
            append(finding, to: &bytes)
        }
        bytes.append(0x5D)
        guard findings == .brief else { return }
        bytes.append(contentsOf: ",\"passed\":[".utf8)
        for (index, check) in passed.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            bytes.append(contentsOf: Self.checks[Int(check.rawValue)])
        }
        bytes.append(0x5D)
    }

    private mutating func append(_ finding: Finding, to bytes: inout [UInt8]) {
        if let known = findingTexts[finding] { return bytes.append(contentsOf: known) }
        var text = Array("{\"check\":\"\(finding.check.name)\",\"outcome\":\"\(finding.outcome.rawValue)\"".utf8)
        if let reason = finding.reason { text.append(contentsOf: ",\"reason\":\"\(reason.rawValue)\"".utf8) }
        if let row = finding.row {
            text.append(contentsOf: ",\"row\":\"".utf8)
            SafeBytes.append(names.name(row), to: &text)
            text.append(contentsOf: "\",\"source\":\"".utf8)
            SafeBytes.append(names.source(of: row), to: &text)
            text.append(0x22)
        }
        text.append(contentsOf: ",\"says\":".utf8)
        SafeBytes.appendJSON(context.says(finding), to: &text)
        text.append(0x7D)
        if isCommon(finding), findingTexts.count < 1024 { findingTexts[finding] = text }
        bytes.append(contentsOf: text)
    }

    /// Whether other records may have the same finding: what names an earlier record is hardly met twice.
    private func isCommon(_ finding: Finding) -> Bool {
        if case .earlier = finding.detail { return false }
        return true
    }

    // MARK: The rest

    private mutating func appendAdvice(_ advice: ArraySlice<Advice>, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: ",\"advice\":[".utf8)
        for (index, one) in advice.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            if adviceTexts[one] == nil { adviceTexts[one] = text(one) }
            bytes.append(contentsOf: adviceTexts[one] ?? [])
        }
        bytes.append(0x5D)
    }

    private func text(_ advice: Advice) -> [UInt8] {
        var text = Array("{\"code\":\"\(advice.reason.rawValue)\"".utf8)
        if let course = advice.course {
            let codes = context.codes(of: course).map { "\"\($0)\"" }.joined(separator: ",")
            text.append(contentsOf: ",\"course\":\"\(context.rulebook[course].id)\",\"codes\":[\(codes)]".utf8)
        }
        text.append(contentsOf: ",\"says\":".utf8)
        SafeBytes.appendJSON(context.says(advice), to: &text)
        text.append(0x7D)
        return text
    }

    private func appendSuggestions(_ titles: ArraySlice<Int>, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: ",\"suggestions\":[".utf8)
        for (index, title) in titles.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            bytes.append(contentsOf: "{\"title\":".utf8)
            SafeBytes.appendJSON(context.rulebook.titles[title].text, to: &bytes)
            bytes.append(contentsOf: ",\"row\":\"titles/\(context.rulebook.titles[title].id)\",\"courses\":[".utf8)
            for (place, course) in context.rulebook.titles[title].courses.enumerated() {
                if place > 0 { bytes.append(0x2C) }
                append(course, to: &bytes)
            }
            bytes.append(contentsOf: "]}".utf8)
        }
        bytes.append(0x5D)
    }

    private mutating func appendNotChosen(_ rows: ArraySlice<NotChosen>, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: ",\"notChosen\":[".utf8)
        for (index, one) in rows.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            if notChosenTexts[one] == nil {
                var text = Array("{\"row\":\"\(context.name(one.row))\",\"because\":".utf8)
                SafeBytes.appendJSON(context.says(one), to: &text)
                text.append(0x7D)
                notChosenTexts[one] = text
            }
            bytes.append(contentsOf: notChosenTexts[one] ?? [])
        }
        bytes.append(0x5D)
    }
}
