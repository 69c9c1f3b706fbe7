import Testing
import Yarn

@testable import Guide

@Suite("The guide that ships")
struct ShippedReadingTests {
    private static let folder = #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" } + "/dialogues"

    @Test("is plain in every language")
    func plain() throws {
        let project = try Project.load(at: Self.folder)
        let outline = GuideReview(project.sources).outline
        let review = ReadingReview(outline, language: project.baseLanguage, tables: project.tables)
        #expect(review.diagnostics.map(\.description) == [])
        #expect(review.languages.map(\.language) == ["en", "es"])
        for language in review.languages {
            #expect(language.wordsPerSentence <= 15)
            #expect(language.words > 2_000)
        }
    }

    @Test("has every line that a visitor reads in exactly one passage")
    func covered() throws {
        let outline = GuideReview(try Project.load(at: Self.folder).sources).outline
        let read = ReadingPassage.all(in: outline).flatMap(\.entries).map(\.text)
        var written: [Outline.Written] = []
        for node in outline.nodes where !node.isForTheEar {
            node.forEachLine { written.append($0.text) }
            written += node.values(ofHeader: "ask")
        }
        #expect(Set(read) == Set(written))
        #expect(read.count == written.count)
    }

    @Test("has its warning screens held to the stricter figure")
    func warnings() throws {
        let outline = GuideReview(try Project.load(at: Self.folder).sources).outline
        let screens = WarningScreens(outline)
        let found = outline.nodes.filter { screens.contains($0) }.map(\.title.text)
        for node in ["AskLegsAndBladder", "AskChestAndHead", "AskGeneralSigns", "PhraseEmergency", "PhraseDoctor"] {
            #expect(found.contains(node))
        }
        #expect(found.contains { $0.hasPrefix("Heard") })
        #expect(!found.contains("Start") && !found.contains("Advice") && !found.contains("Booking"))
    }
}

extension Outline.Node {
    /// Whether its lines are words for the guide to know, and never shown.
    fileprivate var isForTheEar: Bool {
        values(ofHeader: "phrase").contains { $0.text == Phrase.numbers.rawValue }
    }
}
