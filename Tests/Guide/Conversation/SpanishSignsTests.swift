import Guide
import Testing
import Yarn

/// What the guide that ships hears in the words of visitors who speak Spanish.
@Suite("What the guide that ships hears in Spanish")
struct SpanishSignsTests {
    private static let hearing: Result<Hearing, any Error> = Result {
        let folder = #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" } + "/dialogues"
        let project = try Project.load(at: folder)
        let compilation = Compiler.compile(project.sources, library: .guide)
        return Hearing(try #require(compilation.program).translated(by: project.tables).program, language: "es")
    }

    private static func report(_ sentence: String) throws -> Hearing.Report {
        var hearing = try hearing.get()
        return hearing.hear(sentence)
    }

    @Test(
        "a sign is heard in the words people use, in every person and tense",
        arguments: [
            ("no siento nada cuando me limpio", "HeardNumbSeat"), ("se me durmieron las nalgas", "HeardNumbSeat"),
            ("me oriné en la cama", "HeardBladderOrBowel"),
            ("se me sale la pipí sin darme cuenta", "HeardBladderOrBowel"),
            ("las dos piernas se me duermen", "HeardBothLegs"), ("arrastro el pie", "HeardWeakLeg"),
            ("me chocaron ayer", "HeardInjury"), ("traigo una opresión en el pecho", "HeardChestPain"),
            ("no puedo jalar aire", "HeardHeartSigns"), ("me duele cuando respiro hondo", "HeardClot"),
            ("se me fue la cara de lado", "HeardHeadSigns"), ("ya no quiero vivir", "HeardEndingLife"),
            ("ando con calentura", "HeardFever"), ("el dolor me despierta en la noche", "HeardNightPain"),
            ("orino con sangre", "HeardUrine"), ("tengo 5 meses de embarazo", "HeardPregnant"),
            ("tengo 78 años", "HeardOld"), ("mi hija tiene 12 años y le duele la espalda", "HeardYoung"),
        ]
    )
    func heard(sentence: String, node: String) throws {
        #expect(try Self.report(sentence).warning?.node == node)
    }

    @Test(
        "a sign is heard where it is written by ear, without accents, or made small",
        arguments: [
            ("kiero morirme", "HeardEndingLife"), ("las 2 piernas c me duermen", "HeardBothLegs"),
            ("me fayan las piernas", "HeardBothLegs"), ("no ciento los brasos", "HeardNoFeelingInArms"),
            ("voy arrastrando la patita", "HeardWeakLeg"), ("estoy enbarasada", "HeardPregnant"),
        ]
    )
    func written(sentence: String, node: String) throws {
        #expect(try Self.report(sentence).warning?.node == node)
    }

    @Test(
        "a denial before a verb denies it, and what cannot be done or felt is no denial",
        arguments: [
            ("no me duele el pecho", nil), ("no tengo fiebre ni escalofríos", nil), ("no estoy embarazada", nil),
            ("nunca he tenido cáncer", nil), ("nada de fiebre", nil), ("no se me duermen las piernas", nil),
            ("no puedo orinar", "HeardBladderOrBowel"), ("no siento las piernas", "HeardBothLegs"),
            ("no tengo fuerza en la mano", "HeardWeakLimb"), ("no tengo tos pero me duele el pecho", "HeardChestPain"),
        ]
    )
    func denied(sentence: String, node: String?) throws {
        #expect(try Self.report(sentence).warning?.node == node)
    }

    @Test(
        "a saying, another person's trouble, and what is long over are no signs",
        arguments: [
            "me muero por un masaje", "me muero de risa", "casi me da un infarto con el precio", "me cayó bien",
            "me quedé dormido en el sillón", "mi esposa está embarazada", "mi papá tuvo un infarto hace años",
            "tuve un accidente hace veinte años", "fui al gimnasio e hice pecho ayer", "¿dónde está el baño?",
            "tengo 3 meses con este dolor", "llevo 8 semanas así", "estoy a dieta y bajé cinco kilos",
        ]
    )
    func notHeard(sentence: String) throws {
        #expect(try Self.report(sentence).warning == nil)
    }

    @Test(
        "what was said is said back with its accents",
        arguments: ["pues todas las mañanas", "TODAS LAS MAÑANAS"]
    )
    func saidBack(sentence: String) throws {
        #expect(try Self.report(sentence).answers.map(\.words) == ["todas las mañanas"])
    }

    @Test(
        "place, kind and frequency are taken from one sentence",
        arguments: [
            ("amanezco con la sintura tiesa todas las mañanas", ["AskArea": 3, "AskKind": 1, "AskOften": 4]),
            ("unos piquetes en el pescuezo de vez en cuando", ["AskArea": 1, "AskKind": 2, "AskOften": 2]),
            (
                "cada ocho días se me acalambran los hombros",
                ["AskArea": 1, "AskKind": 4, "AskOften": 3, "AskSince": 1]
            ),
            (
                "apenas ayer me empezó un hormigueo en la paleta",
                ["AskArea": 2, "AskKind": 5, "AskOften": 1, "AskSince": 1]
            ),
            ("el cuello, no, espérese, la cintura", ["AskArea": 3]), ("no es el cuello, es la cintura", ["AskArea": 3]),
        ]
    )
    func answers(sentence: String, taken: [String: Int]) throws {
        let report = try Self.report(sentence)
        #expect(Dictionary(report.answers.map { ($0.node, $0.number) }) { first, _ in first } == taken)
        #expect(report.warning == nil)
    }
}
