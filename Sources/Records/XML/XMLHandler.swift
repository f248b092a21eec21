internal import CLibXML2

/// Turns the parser's events into records; first, as a scout, into a picture of where the records are.
struct XMLHandler {
    enum Phase { case scouting, reading }

    private struct Frame {
        let path: Int
        let hasField: Bool
        let textStart: Int
        var hasChildren = false
        /// Of all elements: what the scout tells parents apart by.
        let number: Int
    }

    let phase: Phase
    var paths: XMLPaths
    var builder = PageBuilder()
    private(set) var pages: [RecordPage] = []
    private(set) var fault: ReadingFault?
    var parser: xmlParserCtxtPtr?
    private let limits: ReadingLimits
    private let recordPath: Int
    private let recordAncestors: Set<Int>
    private var known: Int
    private var frames: [Frame] = []
    private var elementCount = 0
    /// Whether the tag that is read next may be longer than one may be: else it need not be measured.
    var mayBeLong = true
    private var recordDepth = 0
    private var recordStart = 0
    private var isInValue: Bool { frames.last?.hasField ?? false }
    private var inherited = XMLInheritedFields()

    static let pageSize = 1 << 18

    /// - Parameter recordPath: where the records are; unused by a scout.
    init(_ phase: Phase, paths: XMLPaths, recordPath: Int = -1, limits: ReadingLimits) {
        self.phase = phase
        self.paths = paths
        self.limits = limits
        self.recordPath = recordPath
        known = paths.nodes.count
        var ancestors: Set<Int> = []
        var path = recordPath >= 0 ? paths[recordPath].parent : -1
        while path >= 0 {
            ancestors.insert(path)
            path = paths[path].parent
        }
        recordAncestors = ancestors
    }

    private var line: Int { parser?.pointee.input.map { Int($0.pointee.line) } ?? 0 }

    /// The tag that has just been read: its length in bytes, from `<` to `>`, and the line that it begins on.
    private var tag: (length: Int, line: Int) {
        guard let input = parser?.pointee.input, let base = input.pointee.base, let end = input.pointee.cur else {
            return (0, line)
        }
        var start = end
        var newlines = 0
        // No `<` can stand inside a tag.
        while start > base, start.pointee != 0x3C {
            start -= 1
            if start.pointee == 0x0A { newlines += 1 }
        }
        return (end - start + (end.pointee == 0x2F ? 2 : 1), line - newlines)
    }

    mutating func refuse(_ kind: ReadingFault.Kind, line: Int? = nil) {
        guard fault == nil else { return }
        fault = ReadingFault(kind, line: line ?? self.line)
        xmlStopParser(parser)
    }

    mutating func takePages() -> [RecordPage] {
        defer { pages = [] }
        return pages
    }

    // MARK: Events

    mutating func start(_ name: UnsafePointer<UInt8>, attributes: UnsafeBufferPointer<UnsafePointer<UInt8>?>) {
        guard frames.count < limits.depth else { return refuse(.tooDeep(limit: limits.depth)) }
        guard attributes.count / 5 <= limits.attributes else { return refuse(.tooManyAttributes(limit: limits.attributes)) }
        if mayBeLong {
            let tag = tag
            guard tag.length <= limits.tag else { return refuse(.tagTooLong(limit: limits.tag), line: tag.line) }
        }
        let path = paths.element(name, below: frames.last?.path ?? -1)
        guard !paths.areTooMany else { return refuse(.tooManyNames(limit: limits.names)) }
        if frames.isEmpty, let what = XMLForeignRoot.words(paths[path].name, attributes: attributes) {
            return refuse(.notRecords(what))
        }
        if phase == .scouting {
            scoutStart(path)
        } else {
            if recordDepth == 0, isRecord(path) { beginRecord(line: tag.line) }
            if let frame = frames.last, frame.hasField, !frame.hasChildren, !isBlank(from: frame.textStart) { markSplit() }
        }
        if !frames.isEmpty { frames[frames.count - 1].hasChildren = true }
        for index in stride(from: 0, to: attributes.count, by: 5) {
            guard let field = paths.attribute(attributes[index]!, prefix: attributes[index + 1], of: path) else { continue }
            let value = UnsafeBufferPointer(start: attributes[index + 3], count: attributes[index + 4]! - attributes[index + 3]!)
            guard value.count <= limits.field else { return refuse(.fieldTooLong(limit: limits.field)) }
            if phase == .scouting {
                paths[path].attributeFields.insert(field)
            } else {
                state(field, value, at: path, name: attributes[index]!)
            }
        }
        elementCount += 1
        frames.append(
            Frame(path: path, hasField: paths[path].field != nil, textStart: builder.bytes.count, number: elementCount))
    }

    mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
        guard let frame = frames.last else { return }
        guard frame.hasField else { return noteUnknown(frame.path, text) }
        guard builder.bytes.count - frame.textStart + text.count <= limits.field else {
            return refuse(.fieldTooLong(limit: limits.field))
        }
        builder.append(text)
        if frame.hasChildren, phase == .reading, !Self.isBlank(text) { markSplit() }
    }

    /// A comment or an instruction: between values it is nothing, inside one it may hide how the value reads.
    mutating func interruption() {
        if phase == .reading, recordDepth > 0, isInValue { markSplit() }
    }

    private mutating func markSplit() {
        if let frame = frames.last, let field = paths[frame.path].field { builder.mark(.splitValue(field)) }
    }

    mutating func end() {
        guard let frame = frames.popLast() else { return }
        if phase == .scouting { return scoutEnd(frame) }
        if frame.hasField, !frame.hasChildren, let field = paths[frame.path].field {
            let range = frame.textStart..<builder.bytes.count
            if recordDepth > 0 {
                builder.set(field, at: range)
            } else {
                inherited.note(
                    field, Array(builder.bytes[range]), name: paths[frame.path].name, below: commonAncestor(frame.path))
            }
        }
        if recordDepth > frames.count {
            endRecord()
        } else if recordDepth == 0, recordAncestors.contains(frame.path) {
            inherited.leave(frame.path)
        }
    }

    // MARK: Records

    /// The record path, or a name beside it that the scout did not get to see.
    private func isRecord(_ path: Int) -> Bool {
        path == recordPath || (path >= known && recordPath > 0 && paths[path].parent == paths[recordPath].parent)
    }

    private mutating func beginRecord(line: Int) {
        recordDepth = frames.count + 1
        builder.begin(line: line)
        recordStart = builder.bytes.count
    }

    private mutating func endRecord() {
        recordDepth = 0
        guard builder.bytes.count - recordStart <= limits.record else { return refuse(.recordTooLong(limit: limits.record)) }
        // What the record itself states wins over what stands around it.
        for (field, text) in inherited.fields where !builder.states(field) { builder.set(field, to: text) }
        builder.end()
        guard builder.lastPosition <= limits.records else { return refuse(.tooManyRecords(limit: limits.records)) }
        if builder.bytes.count >= Self.pageSize || builder.rows.count >= 4096 { pages.append(builder.take()) }
    }

    /// Hands over the records that do not fill a page.
    mutating func takeLastPage() -> RecordPage? { builder.rows.isEmpty ? nil : builder.take() }

    private mutating func state(
        _ field: Field, _ value: UnsafeBufferPointer<UInt8>, at path: Int, name: UnsafePointer<UInt8>
    ) {
        if recordDepth > 0 {
            if value.contains(0x26) { builder.set(field, to: Self.plain(value)) } else { builder.set(field, to: value) }
        } else {
            inherited.note(field, Self.plain(value), name: String(cString: name), below: commonAncestor(path))
        }
    }

    /// libxml2 leaves an ampersand in an attribute written as `&#38;`, and nothing else.
    private static func plain(_ value: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        let escaped = Array("&#38;".utf8)
        var plain: [UInt8] = []
        var index = 0
        while index < value.count {
            plain.append(value[index])
            index += value[index...].starts(with: escaped) ? escaped.count : 1
        }
        return plain
    }

    /// The nearest element above `path` (or itself) that also holds records.
    private func commonAncestor(_ path: Int) -> Int {
        var path = path
        while path >= 0, !recordAncestors.contains(path) { path = paths[path].parent }
        return path
    }

    private func isBlank(from start: Int) -> Bool {
        builder.bytes[start...].allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
    }

    private static func isBlank(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
    }

    private mutating func noteUnknown(_ path: Int, _ text: UnsafeBufferPointer<UInt8>) {
        guard !paths[path].statesText, !Self.isBlank(text) else { return }
        paths[path].statesText = true
        paths.note(paths[path].name)
    }

    // MARK: The scout

    private mutating func scoutStart(_ path: Int) {
        paths[path].instances += 1
        guard let parent = frames.last?.number else { return }
        if paths[path].lastParent == parent { paths[path].repeats = true }
        paths[path].lastParent = parent
    }

    private mutating func scoutEnd(_ frame: Frame) {
        if frame.hasField, !frame.hasChildren, !isBlank(from: frame.textStart) { paths[frame.path].statesText = true }
        if frames.isEmpty || builder.bytes.count > Self.pageSize { builder = PageBuilder() }
    }
}
