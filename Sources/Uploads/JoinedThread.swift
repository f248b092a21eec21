import Glibc

/// A thread of its own for one piece of work, waited for at the end. A handle: hence a class.
package final class JoinedThread {
    private final class Work {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    /// Nil once it is waited for.
    private var thread: pthread_t?

    /// In bytes: what the parsers' recursion needs, whatever the system's default is.
    private static var stackSize: Int { 8 << 20 }

    /// - Returns: nil where the system starts no more threads; then the work is not done.
    package init?(_ work: @escaping @Sendable () -> Void) {
        let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
        pthread_attr_init(attributes)
        defer {
            pthread_attr_destroy(attributes)
            attributes.deallocate()
        }
        pthread_attr_setstacksize(attributes, Self.stackSize)
        let handed = Unmanaged.passRetained(Work(work))
        var started = pthread_t()
        let result = pthread_create(
            &started, attributes,
            { argument in
                guard let argument else { return nil }
                Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run()
                return nil
            }, handed.toOpaque())
        guard result == 0 else {
            handed.release()
            return nil
        }
        thread = started
    }

    deinit { if let thread { pthread_detach(thread) } }

    /// Waits until the work is done.
    package func join() {
        guard let thread else { return }
        pthread_join(thread, nil)
        self.thread = nil
    }
}
