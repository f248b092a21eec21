import Glibc
import Records

/// Writes frames to a pipe.
struct FrameWriter {
    let descriptor: Int32

    func write(_ kind: Frame.Kind, _ payload: [UInt8]) throws(SystemFailure) {
        try Descriptor.write(Self.head(kind, payload), to: descriptor)
        try Descriptor.write(payload, to: descriptor)
    }

    /// What goes before a payload.
    static func head(_ kind: Frame.Kind, _ payload: [UInt8]) -> [UInt8] {
        var head = ByteEncoder()
        head.put(kind.rawValue)
        head.put(UInt32(payload.count))
        return head.bytes
    }
}
