import Records

/// Writes frames to a pipe.
struct FrameWriter {
    let descriptor: Int32

    func write(_ kind: Frame.Kind, _ payload: [UInt8]) throws(SystemFailure) {
        var head = ByteEncoder()
        head.put(kind.rawValue)
        head.put(UInt32(payload.count))
        try Descriptor.write(head.bytes, to: descriptor)
        try Descriptor.write(payload, to: descriptor)
    }
}
