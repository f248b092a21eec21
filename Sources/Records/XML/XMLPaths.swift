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
        let field = parent >= 0 ? names.field(last: name, before: isRecord(parent) ? nil : nodes[parent].name) : nil
        let path = nodes.count
        nodes.append(XMLPath(parent: parent, name: name, field: field))
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
        let field = isForeign ? nil : names.field(last: text, before: isRecord(element) ? nil : nodes[element].name)
        if field == nil, !isForeign { note("\(nodes[element].name)@\(text)") }
        let target = field.map { Int($0.rawValue) } ?? -1
        attributes.insert(name, prefix, below: element, target: target)
        attributeCount += 1
        return target
    }

    private func isRecord(_ path: Int) -> Bool {
        records >= 0 && (path == records || (records > 0 && nodes[path].parent == nodes[records].parent))
    }

    /// The same paths for another parser, whose names are other pointers, now that it is known which are records.
    func forReading(records recordPath: Int) -> XMLPaths {
        var paths = self
        paths.records = recordPath
        paths.elements = XMLNameTable()
        paths.attributes = XMLNameTable()
        paths.attributeCount = 0
        for index in paths.nodes.indices where paths.nodes[index].parent >= 0 && paths.isRecord(paths.nodes[index].parent) {
            paths.nodes[index].field = names.field(last: paths.nodes[index].name, before: nil)
        }
        return paths
    }

    mutating func note(_ name: String) { if unknown.count < 64 { unknown.insert(name) } }

    /// Whether any field is stated at all.
    var hasFields: Bool {
        nodes.contains { !$0.attributeFields.isEmpty || ($0.field != nil && $0.statesText) }
    }
}
