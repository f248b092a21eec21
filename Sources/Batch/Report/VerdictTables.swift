import Records
import Reports
import Rulebook
import Verdicts

/// The files that have a row a record, all written in one pass.
struct VerdictTables {
    private let lines: ReportFile
    private let verdicts: ReportFile
    private let transfer: ReportFile
    private let refer: ReportFile
    private let returned: ReturnedTables
    private let piles = ReferPiles()
    private var tails: TailMemo
    private var record = RecordPart()
    private(set) var counts = NightCounts()

    private static let transferHeader =
        "delivery,source,position,index_number,holder_name,email,lms_code,title,completed_on,valid_until,advice\n"
    private static let referFields: [Field] = [
        .indexNumber, .holderName, .email, .courseTitle, .courseCode, .courseVersion, .language, .completedOn, .status, .issuer,
        .certificateNumber,
    ]
    private static let verdictFields: [Field] = [
        .indexNumber, .holderName, .email, .courseTitle, .courseCode, .issuer, .certificateNumber,
    ]

    init(_ rulebook: Rulebook, _ language: Language, in folder: String) throws {
        lines = try ReportFile("verdicts.ndjson", in: folder)
        verdicts = try ReportFile("verdicts.csv", in: folder)
        transfer = try ReportFile("transfer.csv", in: folder)
        refer = try ReportFile("refer.csv", in: folder)
        returned = try ReturnedTables(in: folder)
        tails = TailMemo(rulebook, language)
        try verdicts.write(CSVReport(ReportContext(rulebook: rulebook, language: language, asOf: "", sources: [])).header)
        try transfer.write(Self.transferHeader)
        let names = Self.referFields.map(\.plainName).joined(separator: ",")
        try refer.write("reason,to_settle,other_reasons,delivery,source,position,line,\(names)\n")
    }

    mutating func count(_ deferral: NightDeferral) { counts.add(deferral) }

    /// - Throws: `ReportFault`
    mutating func add(_ verdict: NightVerdict, of delivery: Int64) throws {
        counts.add(verdict)
        guard let bytes = verdict.record, let tail = verdict.tail else { return counts.addErased() }
        let cells = try read(verdict, bytes, tail)
        counts.add(cells)
        let day = verdict.completedOn
        try lines.write {
            $0.append(contentsOf: bytes)
            LineTail.append(tail.bytes, at: cells.day, day, to: &$0)
        }
        try verdicts.write { try appendVerdict(cells, day, to: &$0) }
        switch verdict.verdict {
        case .accept: try transfer.write { try appendTransfer(cells, day, delivery, to: &$0) }
        case .refer: try piles.write(verdict.reason) { try appendRefer(cells, delivery, to: &$0) }
        case .reject: break
        }
        if verdict.verdict == .refer, verdict.reason.isMissingFact { try giveBack(verdict, cells, of: delivery) }
    }

    private mutating func giveBack(_ verdict: NightVerdict, _ cells: TailCells, of delivery: Int64) throws {
        guard let row = verdict.plainRow, !cells.hangsOnOtherRecords else {
            return counts.addNotReturned()
        }
        guard let hasStatus = try returned.add(row, because: verdict.reason, delivery) else {
            throw ReportFault.unreadable(verdict.id, "plain row")
        }
        counts.addReturned(hasStatus: hasStatus)
    }

    private mutating func read(_ verdict: NightVerdict, _ bytes: [UInt8], _ tail: NightVerdict.Tail) throws -> TailCells {
        do { try record.read(bytes) } catch is LineReader.Mismatch { throw ReportFault.unreadable(verdict.id, "record") }
        guard record.position == verdict.position else { throw ReportFault.unreadable(verdict.id, "position") }
        do {
            let cells = try tails.cells(of: tail)
            guard cells.verdict == verdict.verdict, cells.reason == verdict.reason else {
                throw ReportFault.unreadable(verdict.id, "verdict")
            }
            return cells
        } catch is LineReader.Mismatch {
            throw ReportFault.unreadable(verdict.id, "explanation")
        }
    }

    // MARK: Rows

    private func appendPlace(to bytes: inout [UInt8]) throws {
        try record.appendSource(to: &bytes)
        bytes.append(0x2C)
        Decimal.append(record.position, to: &bytes)
    }

    private func append(_ fields: [Field], to bytes: inout [UInt8]) throws {
        for field in fields {
            bytes.append(0x2C)
            try record.appendCell(field, to: &bytes)
        }
    }

    private func append(_ sides: TailCells.Sides, _ day: CalendarDay?, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: sides.before)
        if let day { day.append(to: &bytes) }
        bytes.append(contentsOf: sides.behind)
    }

    private func appendVerdict(_ cells: TailCells, _ day: CalendarDay?, to bytes: inout [UInt8]) throws {
        try appendPlace(to: &bytes)
        bytes.append(0x2C)
        Decimal.append(record.line, to: &bytes)
        bytes.append(0x2C)
        append(cells.ofVerdict, day, to: &bytes)
        try append(Self.verdictFields, to: &bytes)
        bytes.append(0x0A)
    }

    private func appendTransfer(_ cells: TailCells, _ day: CalendarDay?, _ delivery: Int64, to bytes: inout [UInt8]) throws {
        Decimal.append(Int(delivery), to: &bytes)
        bytes.append(0x2C)
        try appendPlace(to: &bytes)
        bytes.append(0x2C)
        // In quotes, so that whoever looks at the file sees that its zeros belong to it.
        record.appendQuoted(.indexNumber, to: &bytes)
        try append([.holderName, .email], to: &bytes)
        bytes.append(0x2C)
        append(cells.ofList, day, to: &bytes)
        bytes.append(0x0A)
    }

    private func appendRefer(_ cells: TailCells, _ delivery: Int64, to bytes: inout [UInt8]) throws {
        bytes.append(contentsOf: cells.ofList.before)
        bytes.append(0x2C)
        Decimal.append(Int(delivery), to: &bytes)
        bytes.append(0x2C)
        try appendPlace(to: &bytes)
        bytes.append(0x2C)
        Decimal.append(record.line, to: &bytes)
        try append(Self.referFields, to: &bytes)
        bytes.append(0x0A)
    }

    /// - Returns: the files, whole.
    func finish() throws -> [ReportFile.Finished] {
        try piles.copy(to: refer)
        return try [lines, verdicts, transfer, refer].map { try $0.finish() } + returned.finish()
    }
}
