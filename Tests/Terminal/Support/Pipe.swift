import Glibc

/// A pipe, and what came out of it.
final class Pipe {
    let reading: Int32
    let writing: Int32
    private var isOpen = (reading: true, writing: true)

    init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        (reading, writing) = (ends[0], ends[1])
    }

    deinit {
        closeReading()
        closeWriting()
    }

    func closeReading() {
        if isOpen.reading { close(reading) }
        isOpen.reading = false
    }

    func closeWriting() {
        if isOpen.writing { close(writing) }
        isOpen.writing = false
    }

    /// Everything that was written, up to the end.
    /// - Parameter closingWriting: Whether to write no more from here; if not, whoever writes closes its end itself.
    /// - Returns: The bytes.
    func drain(closingWriting: Bool = true) -> [UInt8] {
        if closingWriting { closeWriting() } else { isOpen.writing = false }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(reading, &chunk, chunk.count)
            guard count > 0 else { return bytes }
            bytes += chunk.prefix(count)
        }
    }
}

/// A file that holds bytes and has no name.
func temporaryFile(holding bytes: [UInt8]) -> Int32 {
    guard let file = tmpfile() else { return -1 }
    let descriptor = dup(fileno(file))
    fclose(file)
    var rest = bytes[...]
    while !rest.isEmpty {
        let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        guard written > 0 else { break }
        rest = rest.dropFirst(written)
    }
    lseek(descriptor, 0, SEEK_SET)
    return descriptor
}
