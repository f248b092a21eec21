import ProgramSupport

/// The keys of JSON in the order of its bytes, which readers of JSON do not keep.
struct KeyOrder {
    /// Of each object met, by the key it stands under (`` for the outermost): its keys.
    private(set) var keys: [String: [[String]]] = [:]
    private var rest: Substring.UnicodeScalarView

    /// - Throws: `ProgramFault` for what is no JSON.
    init(_ line: String) throws {
        rest = Substring(line).unicodeScalars
        try value(under: "")
        guard rest.isEmpty else { throw ProgramFault("something follows the JSON") }
    }

    private mutating func value(under name: String) throws {
        switch rest.first {
        case "{": try object(under: name)
        case "[": try list(under: name)
        case "\"": _ = try string()
        default:
            let word = rest.prefix { !",]}".unicodeScalars.contains($0) }
            guard ["null", "true", "false"].contains(String(word)) || Int(String(word)) != nil else {
                throw ProgramFault("\(String(word)) is no JSON value")
            }
            rest = rest.dropFirst(word.count)
        }
    }

    private mutating func object(under name: String) throws {
        var names: [String] = []
        try expect("{")
        while rest.first != "}" {
            if !names.isEmpty { try expect(",") }
            names.append(try string())
            try expect(":")
            try value(under: names[names.count - 1])
        }
        try expect("}")
        keys[name, default: []].append(names)
    }

    private mutating func list(under name: String) throws {
        try expect("[")
        var isFirst = true
        while rest.first != "]" {
            if !isFirst { try expect(",") }
            isFirst = false
            try value(under: name)
        }
        try expect("]")
    }

    private mutating func string() throws -> String {
        try expect("\"")
        var text = ""
        while let scalar = rest.popFirst() {
            if scalar == "\"" { return text }
            guard scalar.value >= 0x20 else { throw ProgramFault("a control character in a JSON string") }
            if scalar == "\\" {
                guard let escaped = rest.popFirst(), "\"\\/bfnrtu".unicodeScalars.contains(escaped) else {
                    throw ProgramFault("an escape that JSON does not know")
                }
                text.unicodeScalars.append(escaped)
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        throw ProgramFault("a string is never closed")
    }

    private mutating func expect(_ scalar: Unicode.Scalar) throws {
        guard rest.popFirst() == scalar else { throw ProgramFault("\(scalar) is missing") }
    }
}
