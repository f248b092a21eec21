import Records

/// The name of a file, any bytes, made fit to be shown.
package enum RawName {
    /// Characters that may not be written as they are come as `\u{202E}`, bytes that are no UTF-8 as `\xFF`.
    package static func shown(_ name: [UInt8]) -> String {
        var shown = ""
        var bytes = name.makeIterator()
        var parser = Unicode.UTF8.ForwardParser()
        var start = 0
        while true {
            switch parser.parseScalar(from: &bytes) {
            case .valid(let encoded):
                shown.unicodeScalars.append(Unicode.UTF8.decode(encoded))
                start += encoded.count
            case .error(let length):
                for byte in name[start..<start + length] { shown += "\\x" + hex(byte) }
                start += length
            case .emptyInput: return SafeText.escaped(shown)
            }
        }
    }

    private static func hex(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
}
