package import Records
internal import Rulebook
package import Verdicts

/// Verdicts as a table (SPEC 6).
package struct CSVReport: MachineReport {
    private let context: ReportContext
    private let names: MachineNames
    private let sources: [[UInt8]]
    private let instead: [[UInt8]]

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
    }

    package func append(_ record: CertificateRecord, _ explanation: Explanation, source: Int, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: sources[source])
        bytes.append(0x2C)
        SafeBytes.append(record.position, to: &bytes)
        bytes.append(0x2C)
        SafeBytes.append(record.line, to: &bytes)
        bytes.append(0x2C)
        bytes.append(contentsOf: explanation.verdict.rawValue.utf8)
        bytes.append(0x2C)
        bytes.append(contentsOf: explanation.reason.rawValue.utf8)
        bytes.append(0x2C)
        if let course = explanation.course { names.append(course, to: &bytes) }
        bytes.append(0x2C)
        for (index, code) in explanation.targets.enumerated() {
            if index > 0 { bytes.append(0x3B) }
            names.append(code, to: &bytes)
        }
        bytes.append(0x2C)
        explanation.completedOn?.append(to: &bytes)
        bytes.append(0x2C)
        explanation.validUntil?.append(to: &bytes)
        bytes.append(0x2C)
        if let row = explanation.row { names.append(row, to: &bytes) }
        bytes.append(0x2C)
        append(explanation.advice, to: &bytes)
        for field in Self.fields {
            bytes.append(0x2C)
            SafeBytes.appendCell(record.text(field), to: &bytes)
        }
        bytes.append(0x0A)
    }

    private func append(_ advice: ArraySlice<Advice>, to bytes: inout [UInt8]) {
        for (index, one) in advice.enumerated() {
            if index > 0 { bytes.append(0x3B) }
            if one.reason == .takeInstead, let course = one.course {
                bytes.append(contentsOf: instead[Int(course.index)])
            } else {
                bytes.append(contentsOf: one.reason.rawValue.utf8)
            }
        }
    }
}
