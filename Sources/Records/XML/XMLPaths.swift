/// Every path met in a document.
struct XMLPaths {
    private struct Place: Hashable {
        let parent: Int
        let name: String
    }

    private(set) var nodes: [XMLPath] = []
    private var places: [Place: Int] = [:]
    /// By the parser's pointers: a path for an element; for an attribute its field's raw value, or -1.
    private var elements = XMLNameTable()
    private var attributes = XMLNameTable()
    private let names: FieldNames
    private let limit: Int
    private var attributeCount = 0
    /// Names that settle no field, each with its parent's: shown, never guessed.
    private(set) var unknown: Set<String> = []

    /// Whose name says nothing of the fields inside: `certificate` above `code` makes no certificate number.
    private var records = -1
    /// How many paths the scout met.
    private var scouted = Int.max

    /// - Parameter limit: distinct paths, and distinct attributes, that are followed.
    init(names: FieldNames, limit: Int) {
        self.names = names
        self.limit = limit
    }

    /// Whether a document has more different names than any honest one.
    var areTooMany: Bool { nodes.count > limit || attributeCount > limit }

    subscript(index: Int) -> XMLPath {
        get { nodes[index] }
        _modify { yield &nodes[index] }
    }

    /// The path of an element below `parent` (-1: the root element).
    mutating func element(_ name: UnsafePointer<UInt8>, below parent: Int) -> Int {
        if let known = elements.find(name, nil, below: parent) { return known }
        return meet(name, below: parent)
    }

    private mutating func meet(_ name: UnsafePointer<UInt8>, below parent: Int) -> Int {
        let text = String(cString: name)
        let path = places[Place(parent: parent, name: text)] ?? add(text, below: parent)
        elements.insert(name, nil, below: parent, target: path)
        return path
    }

    private mutating func add(_ name: String, below parent: Int) -> Int {
        let field = parent >= 0 ? self.field(name, in: parent) : nil
        let depth = parent >= 0 ? nodes[parent].depth + 1 : 1
        let path = nodes.count
        nodes.append(XMLPath(parent: parent, name: name, depth: depth, field: field))
        places[Place(parent: parent, name: name)] = path
        if parent >= 0 { nodes[parent].children.append(path) }
        return path
    }

    /// The field that an attribute of an element states; nil when its names settle none.
    mutating func attribute(_ name: UnsafePointer<UInt8>, prefix: UnsafePointer<UInt8>?, of element: Int) -> Field? {
        var field = attributes.find(name, prefix, below: element) ?? -2
        if field == -2 { field = meet(name, prefix, of: element) }
        return field < 0 ? nil : Field(rawValue: UInt8(field))
    }

    private mutating func meet(_ name: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?, of element: Int) -> Int {
        let text = String(cString: name)
        let prefixText = prefix.map { String(cString: $0) }
        // Attributes that speak of the document, not of the certificate.
        let isForeign = prefixText == "xsi" || prefixText == "xlink"
        let field = isForeign ? nil : field(text, in: element)
        if field == nil, !isForeign { note("\(nodes[element].name)@\(text)") }
        let target = field.map { Int($0.rawValue) } ?? -1
        attributes.insert(name, prefix, below: element, target: target)
        attributeCount += 1
        return target
    }

    /// A record, or a name beside it that the scout did not get to see.
    private func isRecord(_ path: Int) -> Bool {
        records >= 0 && (path == records || (path >= scouted && records > 0 && nodes[path].parent == nodes[records].parent))
    }

    private func field(_ name: String, in parent: Int) -> Field? {
        guard !isRecord(parent) else { return names.field(last: name, before: nil) }
        // The scout takes every name for what it may be: it does not know yet which elements are the records.
        guard records >= 0, let bare = XMLBareName(name) else { return names.field(last: name, before: nodes[parent].name) }
        if let field = names.field(ofBoth: nodes[parent].name, name) { return field }
        var owner = parent
        while owner >= 0, !isRecord(owner), XMLBareName.isGroup(nodes[owner].name) { owner = nodes[owner].parent }
        guard owner >= 0, isRecord(owner) || bare.mayStand(below: FieldNames.spaced(nodes[owner].name), names: names) else {
            return nil
        }
        return names.field(last: name, before: nil)
    }

    /// The same paths for another parser, whose names are other pointers, now that it is known which are records.
    func forReading(records recordPath: Int) -> XMLPaths {
        var paths = self
        paths.findCourses()
        paths.records = recordPath
        paths.elements = XMLNameTable()
        paths.attributes = XMLNameTable()
        paths.attributeCount = 0
        paths.scouted = nodes.count
        for index in paths.nodes.indices where paths.nodes[index].parent >= 0 {
            paths.nodes[index].field = paths.field(paths.nodes[index].name, in: paths.nodes[index].parent)
            if paths.nodes[index].field == nil, nodes[index].field != nil { paths.nodes[index].statesText = false }
        }
        return paths
    }

    private mutating func findCourses() {
        for index in nodes.indices.reversed() {
            let own =
                nodes[index].parent >= 0 && nodes[index].statesText && namesCourse(nodes[index].name, in: nodes[index].parent)
            if own || nodes[index].attributeNames.contains(where: { namesCourse($0, in: index) }) {
                nodes[index].statesCourse = true
            }
            if nodes[index].statesCourse, nodes[index].parent >= 0 { nodes[nodes[index].parent].statesCourse = true }
        }
    }

    /// Whether a name may be that of a course or its code; the title of a person is none.
    private func namesCourse(_ name: String, in parent: Int) -> Bool {
        let field = names.field(last: name, before: nodes[parent].name)
        guard field == .courseTitle || field == .courseCode else { return false }
        return XMLBareName(name) == nil
            || !XMLBareName.person.mayStand(below: FieldNames.spaced(nodes[parent].name), names: names)
    }

    mutating func note(_ name: String) { if unknown.count < 64 { unknown.insert(name) } }

    /// Whether any field is stated at all.
    var hasFields: Bool {
        nodes.contains { !$0.attributeFields.isEmpty || ($0.field != nil && $0.statesText) }
    }
}
