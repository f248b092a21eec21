package import Records
internal import Rulebook
package import Verdicts

/// Verdicts as a table (SPEC 6).
package struct CSVReport: MachineReport {
    private let context: ReportContext
    private let names: MachineNames
    private let sources: [[UInt8]]
    private let instead: [[UInt8]]
    // Bytes that are taken at most: by the columns of the verdict but for codes and advice, by a code, by a piece of advice.
    private let longestVerdict: Int
    private let longestName: Int
    private let longestAdvice: Int

    package let header = """
        source,position,line,verdict,reason,course,target_codes,completed_on,valid_until,row,advice,index_number,holder_name,email,\
        course_title,course_code,issuer,certificate_number

        """

    private static let fields: [Field] = [
        .indexNumber, .holderName, .email, .courseTitle, .courseCode, .issuer, .certificateNumber,
    ]

    package init(_ context: ReportContext) {
        self.context = context
        names = MachineNames(context.rulebook)
        sources = context.sources.map { source in
            var bytes: [UInt8] = []
            SafeBytes.appendCell(source, to: &bytes)
            return bytes
        }
        instead = context.rulebook.courses.indices.map { index in
            Array("take-instead=\(context.codes(of: CourseID(index: Int16(index))).joined(separator: " "))".utf8)
        }
        let longestReason = Reason.allCases.map(\.rawValue.utf8.count).max() ?? 0
        longestName = names.longest + 1
        // Two numbers, a verdict, a reason, two days, the names of a course and of a row, commas.
        longestVerdict = 40 + 8 + longestReason + 20 + 2 * longestName + 12
        longestAdvice = max(longestReason, instead.map(\.count).max() ?? 0) + 1
    }

    package func append(_ record: CertificateRecord, _ explanation: Explanation, source: Int, to bytes: inout [UInt8]) {
        let (targets, advice) = (explanation.targets, explanation.advice)
        // What a line takes at most; texts that need something done are written by themselves.
        var size = sources[source].count + longestVerdict + targets.count * longestName + advice.count * longestAdvice
        var arePlain = true
        for field in Self.fields {
            size += record.text(field).count + 1
            arePlain = arePlain && SafeBytes.isPlainCell(record.text(field))
        }
        withUnsafeTemporaryAllocation(byteCount: size, alignment: 8) { memory in
            var line = ByteWriter(memory)
            sources[source].withUnsafeBytes { line.put($0) }
            line.put(0x2C)
            line.putNumber(record.position)
            line.put(0x2C)
            line.putNumber(record.line)
            put(explanation.judgement, targets, advice, to: &line)
            if arePlain {
                for field in Self.fields {
                    line.put(0x2C)
                    line.put(record.text(field))
                }
                line.put(0x0A)
            }
            bytes.append(contentsOf: line.written)
        }
        if !arePlain { appendTexts(of: record, to: &bytes) }
    }

    private func appendTexts(of record: CertificateRecord, to bytes: inout [UInt8]) {
        for field in Self.fields {
            bytes.append(0x2C)
            SafeBytes.appendCell(record.text(field), to: &bytes)
        }
        bytes.append(0x0A)
    }

    private func put(
        _ judgement: Judgement, _ targets: ArraySlice<CodeID>, _ advice: ArraySlice<Advice>, to line: inout ByteWriter
    ) {
        line.put(0x2C)
        line.put(judgement.verdict.rawValue.utf8.span)
        line.put(0x2C)
        line.put(judgement.reason.rawValue.utf8.span)
        line.put(0x2C)
        if let course = judgement.course { line.put(names.id(course)) }
        line.put(0x2C)
        var isFirst = true
        for code in targets {
            if !isFirst { line.put(0x3B) }
            isFirst = false
            line.put(names.id(code))
        }
        line.put(0x2C)
        if let day = judgement.completedOn { line.put(day) }
        line.put(0x2C)
        if let day = judgement.validUntil { line.put(day) }
        line.put(0x2C)
        if let row = judgement.row { line.put(names.name(row)) }
        line.put(0x2C)
        put(advice, to: &line)
    }

    private func put(_ advice: ArraySlice<Advice>, to line: inout ByteWriter) {
        var isFirst = true
        for one in advice {
            if !isFirst { line.put(0x3B) }
            isFirst = false
            if one.reason == .takeInstead, let course = one.course {
                instead[Int(course.index)].withUnsafeBytes { line.put($0) }
            } else {
                line.put(one.reason.rawValue.utf8.span)
            }
        }
    }
}
