/// Takes the parts of an upload as they come.
protocol MultipartSink {
    mutating func begin(_ head: MultipartHead) throws
    mutating func append(_ bytes: UnsafeRawBufferPointer) throws
    mutating func end() throws
}
