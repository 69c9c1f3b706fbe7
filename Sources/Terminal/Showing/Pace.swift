/// How fast the guide's thoughts follow one another.
public struct Pace: Hashable, Sendable {
    /// How many words a minute a reader takes in; 0 for all at once.
    public let wordsPerMinute: Double

    /// Makes a pace.
    /// - Parameter wordsPerMinute: 0, or less, for all at once.
    public init(wordsPerMinute: Double) {
        self.wordsPerMinute = wordsPerMinute.isFinite ? max(0, wordsPerMinute) : 0
    }

    /// Everything at once.
    public static let atOnce = Pace(wordsPerMinute: 0)

    /// What a visit goes at if no one says otherwise. Most adults read 175 to 300 words of plain text a minute (Brysbaert
    /// 2019, Journal of Memory and Language 109). The thoughts come faster than that: who waits for a screen is bored
    /// sooner than who looks back up a line.
    public static let standard = Pace(wordsPerMinute: 400)

    /// How long to wait after so many words, in seconds. Never long, for the longest of thoughts: reading goes on while
    /// the next one comes.
    func seconds(after words: Int) -> Double {
        wordsPerMinute > 0 ? min(Double(words) * 60 / wordsPerMinute, 2) : 0
    }
}
