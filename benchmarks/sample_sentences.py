"""The sentences that `benchmarks.samples` writes with: everyday ones of our own, in no file that is trained on."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Typed:
    """A sentence as a visitor would type it, and what of it has to be there when it comes back."""

    kind: str
    text: str
    negation: bool = False
    number: bool = False  # a numeral, in digits or words


@dataclass(frozen=True)
class Analogy:
    """a is to b as c is to what comes; `relation` says what changes from a to b, and so has to change in c."""

    relation: str
    a: str
    b: str
    c: str


TYPED = (
    Typed("question", "Where did you leave the umbrella?"),
    Typed("question", "Can you help my sister with her homework tonight?"),
    Typed("question", "Why is the baby crying again?"),
    Typed("question", "How much does this blue jacket cost?"),
    Typed("question", "Do you know when the next bus to town leaves?"),
    Typed("I", "I want to learn how to bake bread."),
    Typed("I", "I saw an old friend at the station yesterday."),
    Typed("I", "I think we should leave before it gets dark."),
    Typed("I", "I am reading a book about the sea."),
    Typed("I", "I forgot to call my mother."),
    Typed("negation", "She does not eat meat.", negation=True),
    Typed("negation", "There is nobody in the kitchen.", negation=True),
    Typed("negation", "The man in the hat is not smiling.", negation=True),
    Typed("negation", "We never go to the beach in winter.", negation=True),
    Typed("negation", "I cannot find my glasses.", negation=True),
    Typed("name", "Anna lives in Berlin with her brother."),
    Typed("name", "Mr. Brown teaches history in Boston."),
    Typed("name", "Maria gave Peter a red apple."),
    Typed("name", "Tom and Lucy are playing chess in the garden."),
    Typed("name", "Last summer David walked across Spain."),
    Typed("number", "Three boys are riding their bikes.", number=True),
    Typed("number", "The train leaves at 7:45.", number=True),
    Typed("number", "My grandfather is 82 years old.", number=True),
    Typed("number", "Two women are carrying five boxes.", number=True),
    Typed("number", "He paid twenty dollars for the ticket.", number=True),
    Typed("two clauses", "When the rain stopped, the children ran outside."),
    Typed("two clauses", "The dog barked because a stranger was at the door."),
    Typed("two clauses", "She wanted to stay, but her friends were tired."),
    Typed("two clauses", "If you are hungry, there is soup on the stove."),
    Typed("two clauses", "A man is cooking dinner while his wife sets the table."),
)

NAMED = (  # names, places and numbers, which have to come back
    "Anna lives in Berlin with her brother.",
    "Peter moved to Madrid last year.",
    "Sarah and Michael are waiting for us.",
    "My uncle works in Toronto.",
    "Mr. Miller comes from Scotland.",
    "Emma speaks French and German.",
    "We spent two weeks in Italy.",
    "Julia has three children.",
    "Daniel bought a new car on Friday.",
    "The meeting is on Monday at 9 o'clock.",
    "Laura was born in April.",
    "Mrs. Taylor teaches English in Prague.",
    "I met Robert at the airport in Chicago.",
    "Have you ever been to Japan?",
    "Thomas is taller than Martin.",
    "Alice wrote a letter to Helen.",
    "There are nine students in the class.",
    "The ticket costs 15 dollars.",
    "He is 34 years old.",
    "The bridge was built in 1936.",
    "Four men are sitting at a table.",
    "Two girls and a boy are playing with a ball.",
    "Kate flew from London to Sydney.",
    "Is Oliver coming to the party on Saturday?",
    "Nina does not like Paul.",
    "The bus to Vienna leaves at 6:30.",
    "Simon has known Lisa for ten years.",
    "Our teacher is from Canada.",
    "Chinese is harder than Spanish.",
    "In July we will visit Norway.",
    "Carlos lost his keys in Rome.",
    "A woman is holding six balloons.",
    "Dr. Wilson will see you on Thursday.",
    "Victoria plays the piano better than Frank.",
    "It is 20 kilometers from here to the village.",
    "My sister lives in Egypt with her husband.",
    "Eric asked Susan to marry him.",
    "Five people are standing in front of a bus.",
    "Boston is north of New York.",
    "She paid 250 euros for the bike.",
)

WALKS = (
    ("A man is playing a drum in the street.", "Two cats are sleeping on a sofa."),
    ("I would like a cup of coffee and some cake.", "The train to Paris was late."),
    ("A little girl is eating an apple.", "A little boy is drinking some milk."),
    ("She is not at home.", "She is at the market."),
    ("Where is my bag?", "My bag is on the chair."),
    ("The teacher opened the window.", "The students closed their books."),
    ("A woman in a green coat walks her dog.", "A man in a black suit talks on his phone."),
    ("It will snow in the mountains tomorrow.", "It rained all day here yesterday."),
    ("He likes his new job.", "He hated his old school."),
    ("Several people are waiting for the bus.", "One person is standing alone at night."),
    ("The soup is still too hot.", "The water is too cold."),
    ("A dog jumps over a fence.", "A horse runs across a field."),
    ("I bought a new green bicycle.", "I sold my old car."),
    ("Do you and your wife speak English?", "Did you see the doctor?"),
    ("Children are building a castle of sand.", "Workers are building a bridge over the river."),
    ("The king lived in a big castle.", "The farmer worked on a small farm."),
    ("A plate of rice stands on the table.", "A vase of flowers stands by the window."),
    ("My brother plays football every Sunday.", "My sister sings in a band."),
    ("Nobody in the office answered the phone.", "Everybody heard the music."),
    ("A surfer rides a big wave.", "A skier comes down a steep hill."),
    ("We had dinner at an Italian restaurant.", "We spent the night in a very cheap hotel."),
    ("The old man tells a story.", "The young woman laughs."),
    ("There is a clock on the kitchen wall.", "There are two birds in the tree."),
    ("I do not know what to say.", "I know exactly what to tell them."),
    ("A bus drives down a busy street.", "A boat sails on a quiet lake."),
    ("She asked me to wait.", "He told us to leave."),
    ("Two girls in white dresses are dancing.", "A group of men in helmets is working."),
    ("The movie was very long.", "The book is really interesting."),
    ("Please close the kitchen door.", "You should open the window."),
    ("A man and a woman are sitting on a bench in the park.", "A baby sits on the floor of a kitchen."),
)

ANALOGIES = (
    Analogy("man to woman", "A man is singing.", "A woman is singing.", "A man is riding a horse."),
    Analogy("boy to girl", "A boy is swimming.", "A girl is swimming.", "A boy throws a ball in the park."),
    Analogy("he to she", "He is tired.", "She is tired.", "He wants to go home."),
    Analogy(
        "one to two", "A dog is running away.", "Two dogs are running away.", "A child is playing in the deep snow."
    ),
    Analogy("two to three", "Two men are talking.", "Three men are talking.", "Two women are dancing on a stage."),
    Analogy("present to past", "I walk to my school.", "I walked to my school.", "I work in the garden."),
    Analogy("is to was", "The small shop is closed.", "The small shop was closed.", "The water here is cold."),
    Analogy("yes to no", "She is happy here.", "She is not happy here.", "He is at work."),
    Analogy("do to do not", "I like green tea.", "I do not like green tea.", "I know his older brother."),
    Analogy("statement to question", "You are ready to go in.", "Are you ready to go in?", "You are hungry."),
    Analogy("statement to question", "He can drive.", "Can he drive?", "She can cook."),
    Analogy("I to we", "I went to the cinema.", "We went to the cinema.", "I ate in a restaurant."),
    Analogy("red to blue", "A man in a red shirt.", "A man in a blue shirt.", "A woman in a red dress is smiling."),
    Analogy("dog to cat", "A dog lies on the bed.", "A cat lies on the bed.", "A dog looks out of the window."),
    Analogy("beach to street", "People walk on the beach.", "People walk on the street.", "A boy runs on the beach."),
    Analogy("sitting to standing", "A man is sitting.", "A man is standing.", "Two people are sitting near a tree."),
    Analogy("young to old", "A young man reads.", "An old man reads.", "A young woman is cooking."),
    Analogy("is to will be", "It is warm.", "It will be warm.", "Our dinner is almost ready."),
    Analogy("guitar to piano", "He plays the guitar.", "He plays the piano.", "A girl plays the guitar on stage."),
    Analogy("day to night", "They left in the morning.", "They left at night.", "She came back in the morning."),
)
