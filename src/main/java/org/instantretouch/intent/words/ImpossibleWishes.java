package org.instantretouch.intent.words;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.instantretouch.intent.Intent;

/**
 * Finds what colour and tone cannot do beyond doubt: what shall be heard, smelt or felt, what shall fall, fly or stand in the photo, where
 * its light shall come from, how it shall be drawn, what shall become of its file, and what is said to a friend, a camera or a lamp. A
 * network that knows a few of such sentences answers the others with an edit: "make it louder" with more colour.
 */
public final class ImpossibleWishes {
    /** Where no edit was heard, and the odds that it cannot be done are above these, it hardly ever could have been. */
    private static final float LEANING = 0.3f;

    private static final String PLEASE =
            "(?:(?:please|pls|plz|can|could|would|will|you|i|i'd|we|want|need|(?<=d )like|to|just|hey|now|so|then|also|maybe|let's),? ){0,8}";

    private static final String PHOTO =
            "(?:it|this|that|(?:the|my|this|that) (?:whole )?(?:photo|picture|pic|image|shot|scene|photograph))";

    private static final String PERSON = "(?:me|us|him|her|them)";

    private static final String A_BIT =
            "(?:(?:a|bit|little|lot|tad|much|slightly|more|less|so|too|very|really|quite|even) ){0,3}";

    /** Before what the photo shall do: "make it smell", "it should smell", "I want it to smell". */
    private static final String SHALL = "(?:(?:make|have|get|let) " + PHOTO + " (?:to )?|" + PHOTO
            + " (?:to|should|must|shall|ought to|has to|needs to) )";

    /** Words that go on with what was said, to the end of a clause. */
    private static final String AND_SO_ON =
            "(?: (?!(?:and|but|then|plus) (?:then |also |please )?(?:make|turn|give|add|put|keep|let|do|brighten|darken|lighten|lift|raise"
                    + "|lower|warm|cool|tone|soften|boost|increase|reduce|deepen|dim|(?:de)?saturate|crop|rotate|remove|more|less|a|"
                    + "[a-z]+er)\\b)[a-z0-9.'-]+){0,12}";

    /** Things that lie on others, or are to. */
    private static final String LITTER =
            "(?:snow|leaves|petals|flowers|ice|sand|mud|moss|ivy|paint|confetti|balloons|graffiti|water|grass|ashe?s?|blossoms?|feathers"
                    + "|chocolate|foam|stickers)";

    /** What has a look of its own, whichever sense it is for. */
    private static final String ALLUDED =
            "(?:summer|winter|autumn|spring|christmas|holidays?|home|jazz|blues|rock|punk|techno|disco|soul|opera"
                    + "|song|waltz|lullaby|nostalgia|money|fear|danger)";

    private static final String FABULOUS =
            "(?:ghosts?|dragons?|ufos?|unicorns?|aliens?|witch(?:es)?|zombies?|skeletons?|vampires?|werewol(?:f|ves)|wizards?|fair(?:y|ies)"
                    + "|mermaids?|dinosaurs?|godzilla|monsters?|goblins?|elves|angels?|superheroe?s?|flying (?:cars?|saucers?|carpets?"
                    + "|pigs?|cows?|whales?))";

    private static final String SURFACE =
            "(?:ground|floor|wall|walls|grass|lawn|sand|pavement|street|road|table|snow|background|carpet|asphalt|concrete|tiles"
                    + "|curtain|backdrop|path)";

    private static final String DRAWN =
            "(?:anime|manga|disney|cartoon|comic strip|comic book|pixar|dreamworks|ghibli|simpsons?|south park|lego|minecraft|roblox|claymation"
                    + "|pixel art|voxel|chibi|webtoon|clip ?art|line art|vector|stained glass|origami|muppets?|playmobil|funko)";

    private static final String DRAWING =
            "(?:painting|drawing|sketch|caricature|etching|engraving|woodcut|mural|fresco|illustration|cartoon)";

    private static final String ROOM =
            "(?:kitchen|bedroom|bathroom|living room|ceiling|street|porch|garden|hall|hallway|desk|table|bedside|traffic|fairy|car|head"
                    + "|tail|christmas|shop|garage)[ -]?";

    private static final String LAMP = "(?:(?:" + ROOM
            + ")?(?:lamps?|lanterns?|chandeliers?|torch(?:es)?|neons?|headlights?"
            + "|neon signs?)|" + ROOM + "lights?|tv|television|radio|wi-?fi|computer|laptop|phone|screen|monitor"
            + "|oven|stove|engine|alarm|air con|fan)";

    private static final String SETTING =
            "(?:iso(?: to)? ?\\d{2,6}|f ?/ ?\\d{1,2}(?:\\.\\d{1,2})?|f\\d{1,2}(?:\\.\\d{1,2})?|\\d{2,3} ?mm(?: lens)?"
                    + "|1/\\d{2,5}(?: ?s| ?sec| seconds?| of a second)?)";

    /** What is done with a file or in a program that shows it. */
    private static final String FILE =
            "(?:photos?|pictures?|pics?|images?|files?|edits?|results?|changes|versions?|work|project|settings|preset)";

    private static final String SHOWN =
            "(?:histogram|grid|clipping(?: warnings?| mask)?|exif(?: data)?|metadata|layers?(?: panel)?|panels?|before and after|before/after"
                    + "|raw(?: file)?|toolbar|sidebar|menu|settings|preferences|app|program|file|folder|help)";

    private static final String FORMAT = "(?:jpe?g|png|tiff?|pdf|gif|psd|dng|heic|webp|bmp|svg|avif)";

    private static final String CAPTURED =
            "(?:exposures|brackets|bracketed (?:shots|frames|exposures|photos)|shots|frames|photos|pictures|images)";

    /** What somebody is rid of by a brush. */
    private static final String FLAW =
            "(?:blemish(?:es)?|pimples?|zits?|acne|scars?|moles?|warts?|stains?|wrinkles?|crow'?s feet|dandruff|lint"
                    + "|fluff|bruises?|scratch(?:es)?|tattoos?|bins?|dustbins?|trash(?: cans?)?|rubbish|litter|mess|clutter|junk|cables?|wires?|power ?lines?"
                    + "|cords?|sockets?|price tags?|labels?|number plates?|licen[cs]e plates?)";

    /** What has a colour that somebody may want to be another, which takes a brush, too; no hair or lips, which may be redder. */
    private static final String PAINTED =
            "(?:front door|doors?|sofa|couch|armchair|car|van|truck|bike|bicycle|bag|handbag|walls?|fence|house"
                    + "|shed|boat|chairs?|table|carpet|rug|curtains?|blinds|cushions?|cabinets?|cupboards?|shutters|gate|"
                    + Belongings.CLOTHES
                    + ")";

    private static final String PAINT =
            "(?:(?:a|an) )?(?:(?:light|dark|bright|deep|pale|navy|royal|sage|forest|baby|hot|pastel) )?(?:" + Words.HUES
                    + "|(?:dusty |old )?rose|navy|burgundy|maroon|mustard|lilac|lavender|mint|brown|gold|olive)";

    private static final String NEUTRAL_PAINT =
            "(?:a |an )?(?:(?:light|dark|pale|matte?|glossy|pure|plain) )?(?:white|black|gr[ae]y|beige|cream|silver)";

    private static final String GREY_PHOTO =
            "(?:the|this|that|my|our|an?) (?:(?:old|vintage|family) ){0,2}(?:bw|monochrome|gr[ae]y(?:scale)?) (?:photo|picture|pic|image|shot|print|portrait|photograph|one)s?";

    private static final String TIRED = "(?:tired|puffy|swollen|baggy|sleepy)";

    /** Of what can be cut out: no part of the tones, no hue and nothing else that edits are of. */
    private static final String CUT_OUT_WORD = "(?!and\\b|(?:" + Words.HUES
            + ")(?: out| off)?(?:,| and| then)|(?:sky|background|down|back|shadows?|highlights?"
            + "|whites|blacks|(?:mid-?)?tones?|contrast|light|lights|brightness|exposure|saturation|colou?rs?|haze|warmth|casts?|tints?|glare|glow"
            + "|details?|texture|noise|grain|vignette|edges?)\\b)[a-z]+";

    private static final String CUT_OUT = CUT_OUT_WORD + "(?: " + CUT_OUT_WORD + "){0,3}";

    /** And where it is put, which is no light, no tone and nothing that is to become darker or softer. */
    private static final String AND_PUT =
            "(?:,|,? and|,? then|, and then) (?:put|place|paste|set|stick|drop) (?:it|him|her|them|me|us)"
                    + " (?:on|onto|in|into|over|against|in front of)(?!.*\\b(?:(?:dark|light|soft|bright|warm|cool|deep|blurri|cold|dimm|hazi|moodi|rich|pal)er"
                    + "|more|less|light|dark|darkness|(?:sun|moon|spot|back|candle)light|tints?|tinted|tones?|toned|shade|shadows?|highlights?|bw|monochrome|gr[ae]yscale"
                    + "|black and white|sepia|silhouette|colou?r|contrast|focus|glow|haze|fog|mist)\\b)"
                    + " (?:(?:a|an|the|pure|plain|solid) ){0,3}[a-z]+(?: [a-z]+){0,3}";

    private static final List<Pattern> ALONE = Stream.of(
                    // What is heard, smelt or felt.
                    SHALL + "(?:smell|taste|sound|reek|stink)(?! (?:like|of) (?:a |an |the )?" + ALLUDED + ")"
                            + AND_SO_ON,
                    "(?:give|add|put|let)(?: " + PHOTO
                            + ")?(?: have)? (?:(?:a|an|some|the|more) )?(?:[a-z]+ )?(?:smell|scent|perfume|aroma|fragrance"
                            + "|soundtrack|birdsong|sounds?|sound effects?|music|song|melody|narration|voice-?over)(?! of colou?r)"
                            + "(?: (?:of|to|for|in|on|over|from)" + AND_SO_ON + ")?",
                    SHALL + "(?:[a-z]+ ){1,6}to (?:the touch|the hand|touch|carry|lift)",
                    // What is to fall, lie, fly or stand there.
                    SHALL
                            + "(?:rain|snow|hail|drizzle|thunder)(?: (?:heavily|hard|harder|lightly|softly|gently|again|outside"
                            + "|there|here|everywhere|a (?:bit|little|lot)|more|less|cats|dogs|frogs|flowers|money|confetti|in|on|over|from"
                            + "|behind|around|onto)" + AND_SO_ON + ")?",
                    "(?:have|let|make|add|give me) (?:the |some )?(?:thunder|lightning)(?: (?:roll|strike|flash|in|over|behind|above)"
                            + AND_SO_ON + ")?",
                    "(?:(?:add|give me|show|have|let there be) )?(?:(?:some|a|an|more|light|gentle|soft|heavy|falling|big|fat|thick|few|lots of|bit"
                            + "|of) ){0,4}(?:snowfall|snowflakes|rainfall|raindrops|rain drops|hailstones)(?: (?:falling|would be|in|on|over"
                            + "|everywhere|please)" + AND_SO_ON + ")?",
                    "(?:sprinkle|scatter|strew|spread|throw|drop) (?:some |a few |a little |a bit of )?(?:[a-z]+ )?"
                            + LITTER + " (?:on|over|across|around|onto|in)" + AND_SO_ON,
                    "(?:add|bring|put) (?:(?:some|more|heavy|light) )?(?:rain|hail)(?: (?:down|on|in|over|to|falling)"
                            + AND_SO_ON + ")?",
                    "cover(?: [a-z']+){1,4} (?:in|with)(?: [a-z]+){0,2} " + LITTER,
                    "(?:(?:add|put|give me|show) )?(?:a|an|one|two|three|some|many|few) (?:[a-z]+ ){0,2}" + FABULOUS
                            + "(?: (?:in|on|over|above|behind|beside|near|at|flying|hovering|next|standing|walking|under)"
                            + AND_SO_ON + ")?",
                    "(?:swap|exchange|replace|trade)(?: out)? (?:(?:the|this|that|my) )?(?:(?!in\\b|of\\b|from\\b)[a-z]+ ){0,2}sky"
                            + " (?:for|with|by|against)(?! (?:(?:a|an|some) )?(?:[a-z]+ )?" + Words.HUES + "$)"
                            + AND_SO_ON,
                    "(?:(?:(?:add|give (?:it|this)|with|and|put|i want) )?(?:(?:more|some|extra|a bit of|a bit more|a little|lots of) ){1,2}|add (?:some )?)"
                            + "(?:steam|bubbles|sparks|sprinkles|crumbs|froth|freckles|glitter|sparkles|lens flares?|sun ?rays|light rays)(?: (?:on|in|over|from|to|above|coming|around|onto)"
                            + AND_SO_ON + ")?",
                    "(?:(?:cut|clip|crop|mask|extract|isolate)(?: out)?|(?:lift|take) out) " + CUT_OUT
                            + "(?: out| off)?" + AND_PUT,
                    "(?:lift|take) " + CUT_OUT + " (?:out|off)" + AND_PUT,
                    // Where its light is.
                    "(?:raise|lower|move|drag|drop) the (?:sun|moon)(?: (?:up|down|higher|lower|further|left|right|to|in|behind|over|above"
                            + "|a (?:bit|little|lot)|slightly)" + AND_SO_ON + ")?",
                    "(?:lift|push|bring|shift) the (?:sun|moon) (?:(?:a (?:bit|little|lot) )?(?:higher|lower)|to the|behind|over|above)"
                            + AND_SO_ON,
                    "(?:put|place|move|set|bring|shift) (?:the|a) light source" + AND_SO_ON,
                    "(?:move|put|shift|bring) the (?:light|lighting) (?:behind|to the other side)" + AND_SO_ON,
                    "(?:re)?(?:light|illuminate) (?:" + PERSON + "|" + PHOTO + "|(?:the|my|her|his|our|their) [a-z]+)"
                            + " from (?:behind|above|below|underneath|(?:the )?(?:back|front|side|other side))",
                    "(?:move|flip|shift|turn|swing|throw) (?:the|his|her|my|our|their) shadows? (?:to|on|onto) the (?:other|left|right) side",
                    "make (?:the|his|her|my|our|their) shadows? fall (?:to|on|onto|behind|the other)" + AND_SO_ON,
                    "(?:remove|erase|delete|get rid of|lose|clone out|take away|take out)"
                            + " (?:the|his|her|my|that|this|its|our|their) shadow (?:on|from|over|of [a-z' ]+ on) (?:the )?(?:[a-z]+ )?"
                            + SURFACE,
                    // How it is to be drawn.
                    "(?:(?:make|turn|convert|draw|redraw|do|give|have) (?:" + PHOTO + "|" + PERSON
                            + ") )?(?:(?:into|to|in|as|like|look like) )?(?:an? |the )?" + DRAWN
                            + " (?:style|art|drawing|version|character|characters|figure|figures|filter)",
                    "(?:have )?(?:" + PHOTO + "|" + PERSON + ") (?:as|in|into|to be) an? (?:[a-z]+ )?(?:" + DRAWING
                            + "|watercolou?r|comic|collage|mosaic)",
                    "(?:(?:make|turn|convert|draw|redraw|do) (?:" + PHOTO + "|" + PERSON
                            + ") (?:(?:into|to|in|as) )?)?(?:manga|cubism|claymation|pixel art)",
                    "(?:minecraft|lego|ghibli|pixar|simpson|disney|anime|manga)(?:ify|ise|ize)? (?:it|this|me|us|him|her|them)",
                    "(?:(?:make|turn|convert|do|redo) (?:" + PHOTO + "|" + PERSON
                            + ") )?(?:(?:into|to|as|like|look like|be) )?an? (?:[a-z]+ )?" + DRAWING
                            + " by (?!rembrandt|caravaggio|vermeer|hopper|turner|candle|old|an old)[a-z]+(?: [a-z]+){0,2}",
                    "(?:(?:add|put|give (?:it|this|" + PERSON
                            + ")) )?(?:a |some )?drop shadow(?: (?:around|behind|under|below|beneath|to" + "|on)"
                            + AND_SO_ON + ")?",
                    "(?:(?:add|draw|put|i want|with) )?an? (?:(?!dark|soft|blurred)[a-z]+ ){0,2}(?:line|stroke|outline|keyline|border) (?:around|round) "
                            + PHOTO,
                    // What is done with the file, and in the program.
                    "save(?: (?:it|this|that|a copy|copies|all|(?:the|my|these|both) " + FILE
                            + "))?(?: (?:now|first|again|already))?"
                            + "(?: (?:as (?!much|best|good|well|far)|to|in|on|under|into)" + AND_SO_ON + ")?",
                    "(?:send|mail|e-?mail|forward|text|post|share|upload) (?:" + PHOTO
                            + "|these|them) (?:over |on )?(?:to (?:me|him|her|them|us|my"
                            + " [a-z]+|the (?:printer|lab|client|office|team|group)|mum|mom|mama|dad|papa|grandma|grandpa|granny|everyone"
                            + "|friends|instagram|facebook|whatsapp|tiktok|flickr|twitter|x)|via|by|with|as an? attachment)"
                            + AND_SO_ON,
                    "(?:play (?:it|this)|(?:let|make|have) " + PHOTO + " play)(?: (?:backwards|again|in|as|like)"
                            + AND_SO_ON + ")?",
                    "compress (?:it|this|the " + FILE + ")(?: (?:to|below|under)" + AND_SO_ON + ")?",
                    "(?:redo|undo)(?: (?:it|that|this|the last|last|one|two|three|all|step|steps|edit|edits|change|changes|thing)){0,4}",
                    "(?:go back|step back|rewind)(?: (?:a bit|a little|one|two|three|\\d{1,2}|a|step|steps|edit|edits|again)){0,3}",
                    "(?:show|display|hide|open|close|toggle|see)(?: me| us)? (?:(?:the|a|my) )?" + SHOWN,
                    "(?:(?:make|do) (?:it|this|me) )?(?:a )?(?:passport|visa|id|driving licence) (?:photo|picture|pic|size|format)",
                    "(?:(?:in|as|to|a|convert to|make it) )?(?:a )?" + FORMAT + "(?: (?:file|format|version))?",
                    "take (?:it again|another (?:one|photo|picture|shot)|a (?:photo|picture|selfie)|it from (?:above|below|behind"
                            + "|the (?:side|other side|front|back)|another angle|closer|further))" + AND_SO_ON,
                    "(?:stack|combine|blend|merge|fuse) (?:(?:the|these|those|my|two|three|both|all|several|bracketed) ){1,3}"
                            + CAPTURED,
                    // What is said to others.
                    "why (?:is|are) (?:the )?(?:sky|sea|ocean) (?:blue|salty)",
                    "(?:turn|switch|put) (?:on|off) (?:all )?(?:(?:the|that|my|his|her) )?" + LAMP,
                    "(?:turn|switch|put) (?:all )?(?:(?:the|that|my|his|her) )?" + LAMP + " (?:on|off)",
                    "(?:(?:use|set|shoot|take|try|go|change|lower|raise) )?(?:(?:it|this|the|iso|aperture|shutter speed|lens|to|at|with"
                            + "|an?|as if) ){0,5}" + SETTING + "(?:(?:,| and| at)? " + SETTING + "){0,3}",
                    "(?:shoot|take)(?: it| this)?(?: in)? raw",
                    "expose(?: it)? for (?:[a-z]+|\\d+) (?:seconds?|secs?|minutes?|hours?)",
                    "bounce (?:the|a) flash" + AND_SO_ON,
                    // What gives colours to what has none.
                    "(?!.*\\b(?:shadows?|highlights?|mid-?tones?|darks|lights|tones|sky|" + Words.HUES
                            + ")\\b)colou?ri[sz]e(?: (?:" + PHOTO + "|" + PERSON
                            + "|(?:the|this|that|these|my|our|an?) (?:[a-z'&-]+ ){0,5}[a-z'&-]+))?",
                    "(?:turn|make|convert|change|get) " + GREY_PHOTO
                            + " (?:(?:into|to|in|be|be in) )?(?:a )?(?:full )?colou?r(?:ed|ful)?(?: (?:photo|picture|one))?",
                    "(?:add|put|give|bring)(?: some| the)? (?:full )?colou?rs? (?:to|into|on|in) " + GREY_PHOTO,
                    "(?:colou?r|paint)(?: in)? " + GREY_PHOTO,
                    "(?:it's|it is|this is|this photo is|the (?:photo|picture) is) bw(?:,| so| and| but){0,2} (?:please )?(?:make|turn) "
                            + PHOTO + " (?:in(?:to)? )?(?:a )?(?:full )?colou?r(?:ed)?(?: (?:photo|picture))?",
                    "(?:my|her|his|their|the|both) eyes (?:(?:are|look|looks|seem) )?(?:(?:all|so|very|really|quite|rather|a bit|a little|too"
                            + "|red|and|dry) ){0,5}" + TIRED
                            + "(?: (?:and|red|bloodshot|swollen|puffy|tired|here)){0,3}",
                    "(?:he|she|they|i) (?:has|have|has got|have got) (?:(?:very|really|such|so|red|and|,) ?){0,3}"
                            + TIRED + ",? (?:red )?eyes",
                    // How a body is, and what is in the frame.
                    "(?:make|let) " + PERSON + " (?:look |be |seem )?" + A_BIT
                            + "(?:old|older|young|younger|aged)(?: again)?",
                    "(?:i|we|she|he|they|my (?:mum|mom|mother|dad|father|wife|husband|nan|gran|grandma|boss)) looks? "
                            + A_BIT
                            + "(?:old|older|ancient|elderly|fat|fatter|heavy|chubby|pregnant|bald|short|wrinkled|wrinkly)(?: (?:here|in (?:this|it)))?",
                    "(?:there'?s |there is |it has )?(?:way |far )?too (?:much|little) (?:sky|ground|headroom|empty space|space|room|grass"
                            + "|floor|foreground) (?:in the (?:frame|shot)|at the (?:top|bottom|sides?)|above|around|on the (?:left|right))"
                            + AND_SO_ON,
                    "(?:show|see)(?: me| us)? what(?:'s| is| was) (?:around|behind|beyond|outside) (?:the|that|this|me|us|him|her)"
                            + "(?! (?:haze|fog|mist|shadows?|dark|darkness|glare|light|smoke))" + AND_SO_ON,
                    "(?:play|put on) (?:(?:some|a|the|my|me) ){0,2}(?:[a-z]+ )?(?:jazz|music|techno|songs?|albums?|playlist|radio|mozart|beethoven)",
                    "(?:show|include|see)(?: me)? more of the (?:left|right|other) side",
                    "(?:(?:more|less|add|some|nice|creamy|a bit of|no|remove the|the) ){0,3}bokeh",
                    "(?:botox|liquify)(?: (?:it|me|her|him))?",
                    // What takes a brush.
                    "(?!.*\\b(?:black|dark\\w*|shadows?|highlights?)\\b)(?:remove|erase|delete|get rid of|hide|conceal|cover(?: up)?|heal|lose|clone out|take (?:out|away))"
                            + " (?:(?:the|that|this|those|these|my|her|his|our|their|all|any|a|an|some|both|of|little|big|small|ugly|annoying"
                            + "|old|horrible|messy|tiny) ){0,4}" + FLAW
                            + "(?: (?:(?:on|from|in|under|behind|above|around|next|near|at|to|over|across|out|the|my|her|his|our|their|this|that"
                            + "|left|right|bottom|top) ){1,4}[a-z]+){0,2}",
                    "(?!.*\\b(?:black|dark\\w*|shadows?|silhouette|blur|by|with)\\b)(?:hide|conceal) (?:(?:the|that|this|those|these|my|her|his|our|their|all|other|of"
                            + "|strange|old) ){1,3}(?:people|person|man|woman|men|women|crowd|tourists?|guys?|girl|boy|kids?|strangers?|face|faces|sun|moon"
                            + "|logos?|text|signs?|car|cars|phone|hand|hands|belly|nose|chin|double chin|feet|teeth)"
                            + "(?: behind| there| (?:(?:on|in|behind|next|to|at|of|beside|the|my|her|him|me|us|left|right) ){1,3}[a-z]+)?",
                    "(?:(?:the|his|her|my|our|their|those|both) )?red ?-?eyes?(?: (?:effect|removal|correction|fix"
                            + "|(?:from|of|in|on|because of) (?:the |my |this |all |all of |every)?(?:flash|photo|picture|kids|children|dog|cat|us|them|everyone|one|people)))?",
                    "(?:(?:change|turn|make|repaint|recolou?r) (?:the )?colou?r of|(?:change|repaint|recolou?r|paint|dye|turn|make)) (?:the|my|her|his|our|their|this|that) "
                            + PAINTED + "(?:'s)?(?: colou?r)?(?: (?:to|into|be|look|in|in to))? " + PAINT,
                    "(?:(?:have|get|see|give me|show me) )?(?:the|my|her|his|our|their|this|that) " + PAINTED
                            + " (?:in|painted(?: in)?|(?:to )?be(?: painted)?(?: in)?) " + PAINT,
                    "(?:change|repaint|recolou?r) (?:the|my|her|his|our|their|this|that) " + PAINTED
                            + "(?:'s)? colou?r(?: (?:to|into) " + NEUTRAL_PAINT + ")?",
                    "(?:paint|repaint|recolou?r|dye) (?:the|my|her|his|our|their|this|that) " + PAINTED + " "
                            + NEUTRAL_PAINT,
                    // What shows another thing than light.
                    "(?:(?:make|turn|give|show) (?:" + PHOTO
                            + " )?)?(?:(?:as|like|into|in|look like|to look like|a|an|the|from|through) ){0,4}"
                            + "(?:(?:thermal|heat|x-?ray|infrared heat)(?: (?:camera|vision|imag(?:e|ing|er)|view|cam|picture|photo|map|scan|goggles)){1,2}|thermal|x-?ray|heat-?map)"
                            + "(?: (?:look|effect|style|filter|mode|view|colou?rs))?",
                    "(?:invert|negate)(?: (?:the |all |all the )?(?:colou?rs?|tones|photo|picture|image|it|this|everything))?",
                    "(?:(?:make|turn|convert) " + PHOTO
                            + " )?(?:(?:as|like|into|in|look like|to look like|a|an) ){0,4}stained[ -]glass(?: (?:window|look|effect|style|filter|art|painting|version|panel)){0,2}")
            .map(words ->
                    Pattern.compile(PLEASE + "(?:" + words + ")(?:,? (?:please|pls|plz|thanks|thank you|now))?[ .!?]*"))
            .toList();

    /** What is said to others, and to the program, where nothing else is said. */
    private static final Pattern SAID = Pattern.compile("(?:(?:(?:(?:it|this|the photo) needs |give it |add )?"
            + "(?:more|less|some) (?:bass|treble|reverb|echo)|hi|hello|hey|hiya|howdy|thanks|thank you|thx|cheers|bye|goodbye|good night|lol"
            + "|lmao|haha+|please|pls|whatever|meh|ugh|ok|okay|sorry)(?: (?:there|all|everyone|again|so much|a lot|very much|mate|you|man|bro"
            + "|then))?|(?:can|could|will|would) you (?:please )?help(?: me| us)?(?: out)?|close|exit|quit|cancel|next|previous|log out"
            + "|sign out)(?:,? please)?[ .?!]*");

    /** Another photo or a drawing that this shall be like, where nothing else is said: beside a wish, it is how that is meant. */
    private static final Pattern LIKENED = Pattern.compile(PLEASE
            + "(?:(?:(?:make|get|have|do) " + PHOTO
            + " )?(?:(?:look|to look) )?(?:like|match|(?:the )?same as) (?:the|my|our|that) "
            + "(?:(?:(?:last|previous|other|first|next) (?:photo|picture|pic|image|shot|one)s?(?: i (?:sent|edited|did|took|posted))?)"
            + "|(?:photo|picture|pic|image|shot|one)s? (?:from (?:yesterday|this morning|last (?:week|time|month|night)|before|earlier)"
            + "|i (?:sent|edited|did|posted)(?: [a-z]+){0,3}|you (?:did|edited|made)(?: [a-z]+){0,3}))"
            + "|(?:make " + PHOTO + " )?(?:look )?like an? (?:(?:oil|pencil|ink|charcoal|comic|impressionist) )?"
            + "(?:painting|drawing|sketch|illustration))(?:,? (?:please|pls|plz|thanks|thank you))?[ .!?]*");

    /** What an own wish begins with, which needs nothing of what stands before it. */
    private static final Pattern WISH = Pattern.compile(
            "^(?:(?:please|pls|also|just|then|can you|could you|make it|make this|make everything|turn it|a bit|a little|a lot|a touch of|slightly"
                    + "|much|some) )*(?:brighten|darken|lighten|lift|raise|lower|warm|cool|(?:de)?saturate|boost|increase|decrease|reduce"
                    + "|deepen|dim|soften|tone down|add (?:contrast|warmth|saturation|punch|a vignette|haze)|more|less"
                    + "|(?:bright|light|dark|warm|cool|cold|soft|punchi|rich|moodi)er|bw|black|sepia|vintage|moody|cinematic)\\b");

    private static final Pattern ENDS = Pattern.compile(
            "[,;.!?]+\\s+(?:(?:and then|and|but|then|plus)\\s)?|\\s(?:and then|and|but|then|plus)\\s",
            Pattern.CASE_INSENSITIVE);

    private ImpossibleWishes() {}

    /**
     * What is left of an instruction without what colour and tone cannot do.
     *
     * @return the instruction where nothing such is found; nothing where there is nothing else
     */
    public static String possible(String text) {
        String words = PlainText.of(text).strip();
        if (SAID.matcher(words).matches() || LIKENED.matcher(words).matches() || isImpossible(text)) {
            return "";
        }
        List<String> clauses = ENDS.splitAsStream(text)
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
        List<String> rest = clauses.stream()
                .filter(Predicate.not(ImpossibleWishes::isImpossible))
                .toList();
        return rest.size() < clauses.size() && rest.stream().allMatch(clause -> Words.has(WISH, PlainText.of(clause)))
                ? String.join(", ", rest)
                : text;
    }

    private static boolean isImpossible(String clause) {
        String words = PlainText.of(clause).strip();
        return ALONE.stream().anyMatch(wish -> wish.matcher(words).matches());
    }

    /** Whether no edit was heard of what a network half takes for something that cannot be done. */
    public static boolean isLikelyRefused(Intent read) {
        return read.isEmpty() && read.keeps().isEmpty() && read.unsupported() > LEANING;
    }

    /** The same with what cannot be done refused. */
    public static Intent refused(Intent possible) {
        return new Intent(possible.edits(), possible.style(), possible.keeps(), 1);
    }
}
