/// Words of the guide with their syllables, counted by ear and not by the rules they test. Where a word is said in two
/// ways, the shorter.
enum SyllableWords {
    /// English, by the number of syllables.
    static let english: [Int: String] = [
        1: """
        a ache aches age all am an arm arms as ask at back bad band be best blades bleed blood blow bone bones book both \
        breath breathe breaths bring build burn burned by call called calls calm can care catch cause change changed \
        chest chills cold come comes costs cramp cramped cramps crash day days deep desk did do does down drags drive \
        drops dull each ease eight else face faint fall far feel feels feet find firm first fit fits five flat foot for \
        found four fresh from get gets gives glides go goes good had half hand hands hard harm has have head healed \
        health heart held help helps here high hip hips hold holds home hot hour how hurt hurts i if ill in is it its jaw \
        keep keeps kind kinds kneads knees knot knots last leave leg legs less let lets lie life lift light like list \
        loads long look lose loss lost lot lump lungs may me mean means melts month months mood more most move much my \
        named near neck need needs nerve new next night nine no none not note now numb of old on once one or out own pain \
        part parts past pee place please point poo pressed price pull rest rib right risk room runs said same say says \
        see send share sharp short should show shows sick side sight signs sit six skin slow small so some sore speech \
        spine sport spot spreads staff start stay stays steps stiff stop strain stress stretch strokes strong such suit \
        sweat sweats take talk taps taste team tell ten tend tense text than thank that the them then there these thighs \
        thin think this thoughts three through thumb tight time times to told too touch trained twelve two type up us use \
        waits walk want warm was way we weak week weeks weight well what when where which while who why will wish with \
        word words work worked works worse worst would yes yet you your don't can't won't that's
        """,
        2: """
        about above across active advice after again ago along also always answer answers around away because before \
        begin being belly beside better between bladder bleeding bloody bottom bowels broken bruises burning calmer \
        calming cancer cannot careful changes clumsy coming common control coughing daily decides deeper different \
        doctor eases easy elsewhere ending enough even every feeling fever firmly frictions gentle gently goodbye headache \
        heavy hello immune inner lately later layer layers lifting lighter lightly little longer loosen looser lower many \
        massage matter matters middle midwife minutes money mostly moving muscle muscles never nothing notice number \
        numbers numbness often only open over parent passage people pillow pillows pregnant presses pressure private \
        question recent release repeat ripping running seven shoulder shoulders shower sitting softer someone something \
        sorry spasm spreading starting steroids stinging stopping sudden swedish swelling swollen system tailbone tearing \
        thinners thirteen tingle tingles tingling tissue today training treatment trigger trouble trying under until upper \
        very visit visits warning weaker weakness welcome without yourself any doesn't isn't didn't hasn't general
        """,
        3: """
        anything easily effleurage ef-lur-ahj eleven fingertip forgotten included infected infection injury medium \
        pregnancy prenatal suddenly surgery swallowing therapist unsteady
        """,
        4: "acupressure diabetes emergency myofascial sciatica",
    ]

    /// Spanish, parted into syllables.
    static let spanish = """
        a-bier-ta a-cues-ta a-del-ga-za a-diós a-guan-tar a-gu-do a-ho-ra a-hí ai-re al al-go al-guien al-gu-nas al-mo-ha-da \
        al-ta a-ma-sa an-cho an-dar a-no a-no-te an-tes a-prie-ta a-prue-be a-quí ar-dor a-sí a-ten-ción a-trás a-yu-da a-ños \
        a-ún ba-ja ba-jar ban-da bas-tar bien bien-ve-ni-da bo-rra-do bra-zo bue-no bul-to bus-car ca-be-za ca-da ca-de-ra ca-e \
        ca-lam-bre ca-lien-te cal-ma cal-ma-do cam-bia cam-bie cam-bio ca-mi-nar ca-pa ca-ra car-gar ca-sa ca-si ca-so cau-sa \
        cau-sar-lo ca-í-da ce-de cer-ca cho-que cier-tos cin-co ci-ru-gí-a ci-ta ciá-ti-ca co-lum-na co-mo co-mu-nes con \
        con-se-jo con-vie-ne co-ra-zón co-rrer cor-to co-sa cos-ti-lla cuan-do cua-tro cu-bre cue-llo cuer-po cues-ta \
        cui-da-do cuál cuán-do cuán-to cuí-de-se cá-li-do cán-cer có-li-cos có-mo da da-mos dan da-ño de de-be de-ci-de de-cir \
        de-do de-jar del de-más den-tro de-por-te des-can-se des-de de-se des-ma-yo des-pués dia-be-tes dia-rio di-ce di-cho \
        diez di-ga di-gi-to-pre-sión di-je di-jo di-ne-ro do-bla do-ce do-ler do-lor don-de dor-mi-da dos du-cha due-le \
        duer-me dé-bi-les dí-a dí-as dí-ga-les dí-ga-lo dón-de el e-llos em-ba-ra-za-da em-ba-ra-zo e-mer-gen-cia \
        em-pe-za-mos em-pe-zar en en-con-trar en-ten-dí en-ton-ces en-tre e-qui-po es e-sa es-ca-lo-frí-os es-cri-ba e-so \
        es-pal-da es-pas-mo es-pe-ra es-ta es-ta-mos es-te es-te-roi-des es-ti-ra-mien-to es-ti-rón es-trés es-tá ex-tien-de \
        fal-ta fa-vor fie-bre fi-na fir-me for-ma-ción fric-cio-nes fro-ta frí-o fue-ra fuer-te fuer-za fá-cil fí-je-se \
        ga-ti-llo ge-ne-ral gol-pe gol-pe-ci-tos gra-cias gran-de gus-ta gus-ta-rí-a gus-to ha ha-ber ha-blar ha-ce has-ta hay \
        hin-cha-da ho-la hom-bro hon-do ho-ra hor-mi-gue-a hoy hue-so i-de-as i-gual in-clui-do in-fec-ción ja-lón la la-do \
        lar-go las-ti-ma-da le le-jos len-to les le-ve li-be-ra-ción li-ge-ro lis-ta lla-mar lle-ga lle-va lo los lue-go \
        lu-gar mal ma-má man-de ma-ne-je ma-nos ma-re-a ma-sa-je me me-dia me-di-ci-na me-jor mes mi mi-nu-tos mio-fas-cial \
        mo-les-tia mo-men-to mo-re-to-nes mo-ver-se mo-vi-mien-to mu-chas mue-ve mus-los muy mué-va-se más mé-di-co mús-cu-lo \
        na-da na-die nal-ga ner-vio ni nin-gu-na no no-che nom-bró nu-do nue-va nue-ve nun-ca náu-se-a nú-me-ro o o-cho on-ce \
        o-ri-nar o-tro pa-la-bra pa-le-tas pan-za pa-pá pa-ra pa-rar par-te par-te-ra pa-sar pe-cho pe-or pe-que-ño per-dón \
        per-mi-ta per-so-nas pe-sa-do pi-da pi-de pie piel pien-sa pier-de pier-na pies pla-nas po-cas po-pó por por-que \
        po-si-ble pos-tu-ra pre-cio pre-gun-ta pre-gun-ta-mos pre-na-tal pre-sión pri-me-ra pro-ble-ma pro-fun-do pue-de \
        pul-món pun-to pun-zan-te pón-ga-se que que-da que-dar que-ma-da que-rer quie-ra qui-ja-da qui-tar-se qué ra-ba-di-lla \
        re-cep-ción re-cien-te re-la-jar-se re-par-ta re-pe-tir res-pi-rar res-pues-ta ries-go ro-di-llas ro-to rí-gi-do sa-be \
        sa-la sa-lud sa-ne san-gra se se-guir se-gu-ro seis se-ma-na sen-tir ser ser-vir se-ña-les si siem-pre sien-te sie-te \
        si-gue si-lla sin sir-ve so-lo sol-tar sor-do sos-tie-ne soy su sua-ve sua-ves su-ba su-da su-dor sue-co sue-le suel-to \
        sé sí tam-bién tan-to tar-de te-ji-do te-mas ten-so te-ra-peu-ta tex-to ti-bia tiem-po tie-ne tie-so ti-po to-can \
        to-da-ví-a to-do to-que tor-pes tos tra-ba-jo tra-gar tras tra-ta tra-ta-mien-to tre-ce tres tu-vo u un u-no u-sa us-ted \
        va va-mos van va-ya ve-a ve-ces ven-ga ver vez vi-da vie-jo vi-si-tas vol-ve-mos vuel-ve y ya á-ni-mo él ín-ti-mas \
        úl-ti-ma a-ve-ri-güe guí-a o-ír rei-na mie-do
        """
}

extension SyllableWords {
    /// Everyday English words that were not looked at while the rules were made.
    static let unseenEnglish: [Int: String] = [
        1: """
        chair dream friend jumped laughed horse prince judge clothes tongue league stretched world knife bathes strength \
        wished asked wrist hinge brought sneeze squeeze quilt yeast phone stairs brides wolves choked blessed aren't
        """,
        2: """
        table window garden father yellow purple candle wanted needed houses churches watches lion giant create student \
        water practice office machine police believe receive engine surprise kitchen lovely hopeful careless statement \
        someday bedtime bathroom prism rhythm quickly science dial poet chaos fluid tuna stomach ankle elbow toenail \
        movement's belong butter cushion danger eager fashion guitar hurried insect jacket knowledge lemon mirror nation obey pencil \
        quarter rescue sailor tissues useful valley wedding zebra haven't should've buses fixes mother's boss's
        """,
        3: """
        banana computer animal medicine potato umbrella hospital accident exercise example radio video period violin \
        piano musician delicious imagine remember together beginning understand tomorrow yesterday holiday somebody \
        energy appointment popular area elephant happiest loneliness invited deciding museum reliance \
        barbecue apartment wonderful advertise sensation ambulance inhaling physical
        """,
        4: """
        information television education american experience population material ordinary january alligator ability \
        impossible economy activity relaxation circulation appreciate community especially librarian
        """,
        5: "university opportunity electricity refrigerator examination immediately",
    ]

    /// Everyday Spanish words that were not looked at while the rules were made, parted into syllables.
    static let unseenSpanish = """
        a-e-ro-puer-to a-gua a-le-grí-a al-co-hol al-re-de-dor a-mi-go ba-hí-a ba-rrio ba-úl bi-ci-cle-ta bú-ho ca-mión \
        can-ción ca-os cien-cia ciu-dad co-he-te con-ti-nú-a co-o-pe-rar cruel des-a-yu-no dien-te eu-ro fe-o fe-rro-ca-rril \
        gua-po gue-rra ha-cia hé-ro-e hie-lo hui-da in-ge-nie-ro is-la je-fe jue-go ju-nio kí-lo-me-tro le-ón li-bre-rí-a \
        llu-via lí-ne-a ma-íz mu-se-o ni-ño nue-ve o-cé-a-no o-í-do pa-ís pa-ra-guas pei-ne pin-güi-no po-e-ta prohi-bir \
        quí-mi-ca que-so ra-íz re-ír re-loj rí-o rui-do-so rue-da sa-lí-ais se-a-mos te-a-tro tí-o tran-qui-lo u-ru-gua-yo va-cí-o \
        ver-güen-za via-je vi-rrey zo-o-ló-gi-co za-na-ho-ria
        """

    /// More of them, for the rules as they became.
    static let furtherUnseenEnglish: [Int: String] = [
        1: """
        shelves blouse ghost scarf yawned sleigh cubes drained fetch glimpse joints niece pledged roast shrimp toast vague \
        waltz youth aisle thieves stroked tribes
        """,
        2: """
        anchor blanket bracelet captain cheerful closet copper curtain disease donkey earthquake faithful gloomy handsome \
        hungry icy journey kingdom lawyer measles naughty oven panic queasy rhyming safest shiny soothing thirsty truthful \
        useless virus whisper wireless yogurt zigzag buyer leaflet tiredness riot dual
        """,
        3: """
        adventure bakery celery december eruption fantastic gorilla however injection kangaroo liquidize magazine october \
        protection quantity religion tornado uniform volcano attention audience curious furious guardian radiant obvious
        """,
        4: "caterpillar dictionary helicopter invisible macaroni operation supermarket watermelon ingredient variation",
    ]
}
