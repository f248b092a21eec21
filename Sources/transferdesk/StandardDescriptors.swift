import Glibc

/// The three descriptors that a program may expect to have: where one is missing, the next file opened would take its place, and
/// verdicts would go there.
enum StandardDescriptors {
    /// Reading where input is missing finds nothing; writing where output is missing fails; errors are not said.
    static func complete() {
        for (descriptor, mode) in [(0, O_RDONLY), (1, O_RDONLY), (2, O_WRONLY)] as [(Int32, Int32)]
        where fcntl(descriptor, F_GETFD) < 0 {
            // Those below are there: the lowest that is free is this one.
            _ = open("/dev/null", mode)
        }
    }
}
