/// Gathers records into a page: what each reader writes to. Decides what counts as stated (SPEC 5.2).
struct PageBuilder {
    private(set) var bytes: [UInt8]
    private(set) var rows: [RecordRow] = []
    private var row = RecordRow()
    private var slots: [FieldSlot] = []
    private var firstSlot = 0
    private(set) var facts = SourceFacts()
    private var position: Int32

    /// - Parameters:
    ///   - bytes: a stretch of the source that fields may lie in; more is appended as needed.
    ///   - position: that of the last record before this page.
    init(bytes: [UInt8] = [], after position: Int32 = 0) {
        self.bytes = bytes
        self.position = position
    }

    /// The next page of the same source.
    init(bytes: [UInt8], continuing earlier: PageBuilder) {
        self.bytes = bytes
        position = earlier.position
        facts = earlier.facts
    }

    var lastPosition: Int32 { position }

    // MARK: One record

    private static let noSlots = [FieldSlot](repeating: .nowhere, count: Field.count)

    mutating func begin(line: Int) {
        row = RecordRow()
        row.line = Int32(clamping: line)
        // A record that was begun and not ended gives its slots back.
        firstSlot = rows.count * Field.count
        if slots.count > firstSlot { slots.removeLast(slots.count - firstSlot) }
        slots.append(contentsOf: Self.noSlots)
    }

    private func range(_ field: Field) -> Range<Int> { slots[firstSlot + Int(field.rawValue)].range }

    /// Whether the record begun states a field.
    func states(_ field: Field) -> Bool { row.states(field) }

    mutating func mark(_ problem: RowProblem) { if row.problem == nil { row.problem = problem } }

    /// Field `field` lies at `range` of the page's bytes.
    /// - Parameter isASCII: whether it is known to be.
    mutating func set(_ field: Field, at range: Range<Int>, isASCII: Bool = false) {
        let bit = UInt32(1) << UInt32(field.rawValue)
        var range = range
        // Most fields are plain words: nothing to trim, nothing to clean, longer than any placeholder.
        if isASCII, row.present & bit == 0, field != .indexNumber, range.count > StatedText.longestPlaceholder,
            bytes[range.lowerBound] > 0x20, bytes[range.upperBound - 1] > 0x20
        {
            row.present |= bit
            row.stated |= bit
            slots[firstSlot + Int(field.rawValue)] = FieldSlot(range)
            return
        }
        range = StatedText.trimmed(range, in: bytes.span)
        if !isASCII, StatedText.needsCleaning(bytes.span.extracting(range)) {
            let clean = StatedText.cleaned(bytes.span.extracting(range))
            range = append(clean)
            range = StatedText.trimmed(range, in: bytes.span)
        }
        let states = StatedText.states(bytes.span.extracting(range), field: field)
        if row.present & bit != 0 {
            guard states else { return }
            if row.stated & bit != 0 {
                if !bytes[range].elementsEqual(bytes[self.range(field)]) { setTwice(field, range) }
                return
            }
        }
        row.present |= bit
        guard states else { return }
        row.stated |= bit
        slots[firstSlot + Int(field.rawValue)] = FieldSlot(range)
    }

    /// Two codes or scores are left to the judge, side by side; of anything else one record states one thing.
    private mutating func setTwice(_ field: Field, _ range: Range<Int>) {
        guard field == .courseCode || field == .score else { return mark(.statedTwice(field)) }
        let both = append(Array(bytes[self.range(field)]) + Array("; ".utf8) + Array(bytes[range]))
        slots[firstSlot + Int(field.rawValue)] = FieldSlot(both)
    }

    mutating func set(_ field: Field, to text: some Sequence<UInt8>) { set(field, at: append(text)) }

    mutating func append(_ text: some Sequence<UInt8>) -> Range<Int> {
        let start = bytes.count
        bytes.append(contentsOf: text)
        return start..<bytes.count
    }

    mutating func append(_ text: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: text) }

    mutating func end() {
        joinName()
        position += 1
        row.position = position
        let text = bytes
        facts.note(row, completedOn: text.span.extracting(range(.completedOn)))
        if row.states(.issuedOn) { facts.note(otherDate: text.span.extracting(range(.issuedOn))) }
        if row.states(.expiresOn) { facts.note(otherDate: text.span.extracting(range(.expiresOn))) }
        rows.append(row)
    }

    /// A given and a family name serve where no whole name is stated.
    private mutating func joinName() {
        guard !row.states(.holderName), row.states(.givenName) || row.states(.familyName) else { return }
        let name = [range(.givenName), range(.familyName)].filter { !$0.isEmpty }.map { Array(bytes[$0]) }
        set(.holderName, to: name.joined(separator: [0x20]))
    }

    // MARK: The page

    /// Hands the page over and starts the next one.
    mutating func take(startingNextWith next: [UInt8] = []) -> RecordPage {
        slots.removeLast(slots.count - rows.count * Field.count)
        let page = RecordPage(bytes: bytes, rows: rows, slots: slots)
        slots = []
        bytes = next
        rows = []
        return page
    }
}
