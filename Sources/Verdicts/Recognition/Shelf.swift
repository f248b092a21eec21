/// Values that stay where they were put, so that one thread may add to them while another looks at those it was told of.
final class Shelf<Value: Sendable>: @unchecked Sendable {
    private let blocks = UnsafeMutablePointer<UnsafeMutablePointer<Value>>.allocate(capacity: Shelf.mostBlocks)
    @exclusivity(unchecked) private var count = 0

    private static var blockBits: Int32 { 8 }
    private static var blockSize: Int { 1 << blockBits }
    private static var mostBlocks: Int { 1 << 15 }

    deinit {
        for block in 0..<(count + Self.blockSize - 1) / Self.blockSize {
            blocks[block].deinitialize(count: min(Self.blockSize, count - block * Self.blockSize))
            blocks[block].deallocate()
        }
        blocks.deallocate()
    }

    /// - Returns: the place of the value.
    func put(_ value: Value) -> Int32 {
        precondition(count < Self.mostBlocks * Self.blockSize, "more different values than a page has records")
        if count % Self.blockSize == 0 { blocks[count / Self.blockSize] = .allocate(capacity: Self.blockSize) }
        let place = Int32(count)
        (blocks[count / Self.blockSize] + count % Self.blockSize).initialize(to: value)
        count += 1
        return place
    }

    /// - Parameter place: one that `put` has returned.
    subscript(place: Int32) -> Value {
        @inline(__always)
        get { blocks[Int(place >> Self.blockBits)][Int(place) & (Self.blockSize - 1)] }
    }
}
