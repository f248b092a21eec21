import Foundation
import Glibc
import Records
import Testing

@testable import Batch

@Suite(.timeLimit(.minutes(20))) struct FrameReaderTests {
    /// A pipe that holds so many bytes; it ends behind them unless it is kept open.
    private static func reader(
        _ bytes: [UInt8], isKeptOpen: Bool = false, isStopped: @escaping () -> Bool = { false }
    ) throws -> FrameReader {
        let pipe = try ChildStart.pipe()
        if bytes.count > 1 << 15 {
            // More than a pipe holds: written while it is read.
            Thread.detachNewThread {
                try? Descriptor.write(bytes, to: pipe.writing)
                close(pipe.writing)
            }
        } else {
            try Descriptor.write(bytes, to: pipe.writing)
            if !isKeptOpen { close(pipe.writing) }
        }
        return FrameReader(pipe.reading, isStopped: isStopped)
    }

    private static func frame(_ kind: Frame.Kind, _ payload: [UInt8]) -> [UInt8] { FrameWriter.head(kind, payload) + payload }

    @Test(arguments: [0, 1, 100, 65_531, 65_536, 1 << 20]) func roundTrip(_ size: Int) throws {
        let payload = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        var reader = try Self.reader(Self.frame(.tail, payload) + Self.frame(.done, [1]))
        #expect(try reader.next() == Frame(kind: .tail, payload: payload))
        #expect(try reader.next() == Frame(kind: .done, payload: [1]))
        #expect(try reader.next() == nil)
    }

    @Test func halfFrame() throws {
        let whole = Self.frame(.verdicts, [1, 2, 3])
        for count in 1..<whole.count {
            var reader = try Self.reader(Array(whole[..<count]))
            #expect(throws: WorkerFailure.garbage, "\(count) bytes") { try reader.next() }
        }
    }

    @Test(arguments: [UInt8(0), 11, 0x79, 255]) func noSuchKind(_ kind: UInt8) throws {
        var reader = try Self.reader([kind, 0, 0, 0, 0])
        #expect(throws: WorkerFailure.garbage) { try reader.next() }
    }

    /// Refused by its length, before as much room is made for it.
    @Test func tooLong() throws {
        var head = ByteEncoder()
        head.put(Frame.Kind.tail.rawValue)
        head.put(UInt32(Frame.longest + 1))
        var reader = try Self.reader(head.bytes, isKeptOpen: true)
        #expect(throws: WorkerFailure.garbage) { try reader.next() }
    }

    @Test func patienceEnds() throws {
        var reader = try Self.reader([Frame.Kind.done.rawValue, 0], isKeptOpen: true)
        reader.patience = 200
        let began = ContinuousClock.now
        #expect(throws: WorkerFailure.timedOut) { try reader.next() }
        #expect((.milliseconds(150)...(.seconds(5))).contains(ContinuousClock.now - began))
    }

    /// Nothing is left of it, or less than nothing: what is there is still read, and what is not is not waited for.
    @Test(arguments: [0, -1, -500]) func usedUpPatience(_ patience: Int) throws {
        var reader = try Self.reader(Self.frame(.ready, []), isKeptOpen: true)
        reader.patience = patience
        #expect(try reader.next()?.kind == .ready)
        #expect(throws: WorkerFailure.timedOut) { try reader.next() }
    }

    @Test func stop() throws {
        let end = ContinuousClock.now + .milliseconds(300)
        var reader = try Self.reader([], isKeptOpen: true) { ContinuousClock.now > end }
        #expect(throws: WorkerFailure.stopped) { try reader.next() }
    }

    @Test func noPipe() throws {
        let file = open("/", O_RDONLY)
        var reader = FrameReader(file)
        #expect(throws: WorkerFailure.garbage) { try reader.next() }
        close(file)
    }
}
