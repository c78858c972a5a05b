/** A statement, and how it should read. */
export type ReadingCase = readonly [statement: string, reading: string];

/** Statements of published reviews that can be put into a sentence. */
export const SENTENCES: readonly ReadingCase[] = [
  [
    "unambitious aims -> easier task achievement -> increased trust + increased risk appetite",
    "If there are unambitious aims, then there is increased trust and increased risk appetite, because of easier task achievement.",
  ],
  [
    "failure to achieve aims -> conflict -> further reduction in trust",
    "If there is failure to achieve aims, then there is a further reduction in trust, because of conflict.",
  ],
  [
    "high trust -> partnership synergy -> task accomplishment/performance",
    "If there is high trust, then there is task accomplishment/performance, because of partnership synergy.",
  ],
  [
    "existing successful collaborations -> better initial trust -> greater ambition in objectives",
    "If there are existing successful collaborations, then there is greater ambition in objectives, because of better initial trust.",
  ],
  [
    "legal agreements -> greater initial trust -> greater risk threshold + greater ambition",
    "If there are legal agreements, then there is a greater risk threshold and greater ambition, because of greater initial trust.",
  ],
  [
    "conflict between partners -> reduced trust -> reduced ambition + reduced faith in the partnership",
    "If there is conflict between partners, then there is reduced ambition and reduced faith in the partnership, because of reduced trust.",
  ],
  [
    "shared vision -> reduced conflict -> improved trust",
    "If there is a shared vision, then there is improved trust, because of reduced conflict.",
  ],
  [
    "constructive conflict resolution strategy -> improved trust -> greater task achievement",
    "If there is a constructive conflict resolution strategy, then there is greater task achievement, because of improved trust.",
  ],
  [
    "preparedness + accountability -> reduced conflict -> a smaller reduction in trust",
    "If there is preparedness and accountability, then there is a smaller reduction in trust, because of reduced conflict.",
  ],
  [
    "lack of involvement of lower-level staff -> intra-organisational conflict -> reduced faith",
    "If there is a lack of involvement of lower-level staff, then there is reduced faith, because of intra-organisational conflict.",
  ],
  [
    "reduced trust -> reduced risk threshold + reduced aim ambition -> reduced achievement",
    "If there is reduced trust, then there is reduced achievement, because of a reduced risk threshold and reduced aim ambition.",
  ],
  [
    "high faith -> partnership synergy -> task accomplishment/performance",
    "If there is high faith, then there is task accomplishment/performance, because of partnership synergy.",
  ],
  [
    "ambition is too high -> reduced aim achievement -> reduced faith + reduced trust",
    "If ambition is too high, then there is reduced faith and reduced trust, because of reduced aim achievement.",
  ],
  [
    "inauthentic collaboration -> reduced faith in collaboration -> reduced aim achievement",
    "If there is inauthentic collaboration, then there is reduced aim achievement, because of reduced faith in collaboration.",
  ],
  [
    "lack of information exchange -> lack of coordination in task accomplishment -> conflict",
    "If there is a lack of information exchange, then there is conflict, because of a lack of coordination in task accomplishment.",
  ],
  [
    "more interoperable systems -> a reduction in task complexity -> improved task accomplishment",
    "If there are more interoperable systems, then there is improved task accomplishment, because of a reduction in task complexity.",
  ],
  [
    "conflicting cultures between partners -> increased interpersonal communication -> conflict",
    "If there are conflicting cultures between partners, then there is conflict, because of increased interpersonal communication.",
  ],
  [
    "increased interpersonal communication -> partnership synergy -> increased task accomplishment/performance",
    "If there is increased interpersonal communication, then there is increased task accomplishment/performance, because of partnership synergy.",
  ],
  [
    "involvement of stakeholders -> increased authenticity of the collaboration -> increased faith in the collaboration",
    "If there is involvement of stakeholders, then there is increased faith in the collaboration, because of increased authenticity of the collaboration.",
  ],
  [
    "collaborative leadership style -> improved trust -> better aim achievement",
    "If there is a collaborative leadership style, then there is better aim achievement, because of improved trust.",
  ],
  [
    "positive leadership style -> easier integration of cultures -> greater trust",
    "If there is a positive leadership style, then there is greater trust, because of easier integration of cultures.",
  ],
  [
    "greater organisational flexibility -> increased trust + improved goal achievement -> reduced conflict",
    "If there is greater organisational flexibility, then there is reduced conflict, because of increased trust and improved goal achievement.",
  ],
  [
    "merger of larger organisations -> more task complexity -> slowed decision-making + slowed internal communication",
    "If there is a merger of larger organisations, then there is slowed decision-making and slowed internal communication, because of more task complexity.",
  ],
  [
    "favourable regulatory environment -> reduced task complexity -> enhanced task achievement",
    "If there is a favourable regulatory environment, then there is enhanced task achievement, because of reduced task complexity.",
  ],
  [
    "mandated collaboration -> power imbalances -> reduced initial trust",
    "If there is mandated collaboration, then there is reduced initial trust, because of power imbalances.",
  ],
  [
    "lack of shared vision -> increased conflict -> reduced trust",
    "If there is a lack of shared vision, then there is reduced trust, because of increased conflict.",
  ],
  [
    "high partnership functioning + high trust level -> synergistic working -> greater task achievement",
    "If there is high partnership functioning and a high trust level, then there is greater task achievement, because of synergistic working.",
  ],
  [
    "greater, appropriate strategies of interpersonal communication -> synergistic working -> greater task achievement/performance",
    "If there are greater, appropriate strategies of interpersonal communication, then there is greater task achievement/performance, because of synergistic working.",
  ],
  [
    "unambitious aims -> ? -> ?",
    "If there are unambitious aims, then there is something still to be found, because of something still to be found.",
  ],
  [
    "appropriate accountability arrangements -> reduced conflict -> enhanced trust",
    "If there are appropriate accountability arrangements, then there is enhanced trust, because of reduced conflict.",
  ],
  [
    "slow pace of development -> conflict -> reduced trust",
    "If there is a slow pace of development, then there is reduced trust, because of conflict.",
  ],
  [
    "improper cessation of partnership -> increased conflict -> reduced trust",
    "If there is improper cessation of partnership, then there is reduced trust, because of increased conflict.",
  ],
  [
    "overambition -> lack of achievement -> reduced trust",
    "If there is overambition, then there is reduced trust, because of a lack of achievement.",
  ],
  [
    "mandated partnering -> power imbalance -> reduced initial trust",
    "If there is mandated partnering, then there is reduced initial trust, because of a power imbalance.",
  ],
  [
    "inclusive leadership style -> easier cultural integration -> greater trust",
    "If there is an inclusive leadership style, then there is greater trust, because of easier cultural integration.",
  ],
  [
    "interoperable systems -> reduction in task complexity -> enhanced interpersonal communication",
    "If there are interoperable systems, then there is enhanced interpersonal communication, because of a reduction in task complexity.",
  ],
  [
    "larger organisational size -> greater task complexity -> greater requirement for initial trust",
    "If there is a larger organisational size, then there is a greater requirement for initial trust, because of greater task complexity.",
  ],
  [
    "simpler problem to solve -> reduced task complexity -> lesser trust requirement",
    "If there is a simpler problem to solve, then there is a lesser trust requirement, because of reduced task complexity.",
  ],
  [
    "pressures on health systems -> inter-organisational collaboration -> improved productivity + less variation in care quality + improved financial sustainability + improved clinical sustainability",
    "If there are pressures on health systems, then there is improved productivity, less variation in care quality, improved financial sustainability and improved clinical sustainability, because of inter-organisational collaboration.",
  ],
  [
    "inter-organisational collaboration -> more effort of building and maintaining the collaboration -> reduced organisational performance + fewer benefits of collaboration",
    "If there is inter-organisational collaboration, then there is reduced organisational performance and fewer benefits of collaboration, because of more effort of building and maintaining the collaboration.",
  ],
  [
    "difficult history between partners + conflict + lack of trust + unfavourable regulatory environment -> more effort of building and maintaining the collaboration -> ?",
    "If there is a difficult history between partners, conflict, a lack of trust and an unfavourable regulatory environment, then there is something still to be found, because of more effort of building and maintaining the collaboration.",
  ],
  [
    "fairness + openness and honesty + sacrifice + accountability -> more trust -> success of the collaboration",
    "If there is fairness, openness and honesty, sacrifice, and accountability, then there is success of the collaboration, because of more trust.",
  ],
  [
    "high trust + high faith -> partnership synergy -> more collaborative behaviour + more benefits of collaboration",
    "If there is high trust and high faith, then there is more collaborative behaviour and more benefits of collaboration, because of partnership synergy.",
  ],
  [
    "partnership synergy -> combination of skills, knowledge and resources -> better organisational performance + more innovation + more cost savings + less duplication of effort",
    "If there is partnership synergy, then there is better organisational performance, more innovation, more cost savings and less duplication of effort, because of a combination of skills, knowledge and resources.",
  ],
  [
    "more faith -> more time and effort dedicated to collaborating -> more collaborative behaviour",
    "If there is more faith, then there is more collaborative behaviour, because of more time and effort dedicated to collaborating.",
  ],
  [
    "financial constraints -> initial faith -> ?",
    "If there are financial constraints, then there is something still to be found, because of initial faith.",
  ],
  [
    "larger organisational size -> greater perceived difficulty of the task -> lower initial faith",
    "If there is a larger organisational size, then there is lower initial faith, because of greater perceived difficulty of the task.",
  ],
  [
    "poor reputation of the form of collaboration -> lower initial faith -> ?",
    "If there is a poor reputation of the form of collaboration, then there is something still to be found, because of lower initial faith.",
  ],
  [
    "association with privatisation -> worse reputation of the form of collaboration -> lower initial faith",
    "If there is an association with privatisation, then there is lower initial faith, because of a worse reputation of the form of collaboration.",
  ],
  [
    "professional threat perceived by staff -> lower perceived legitimacy -> less faith",
    "If there is a professional threat perceived by staff, then there is less faith, because of lower perceived legitimacy.",
  ],
  [
    "legal agreements -> more reassurance when relying on the partner -> greater initial trust",
    "If there are legal agreements, then there is greater initial trust, because of more reassurance when relying on the partner.",
  ],
  [
    "legal agreements -> less attribution to altruistic intent -> lower initial trust",
    "If there are legal agreements, then there is lower initial trust, because of less attribution to altruistic intent.",
  ],
  [
    "open and honest leadership + stable leadership + empathetic leadership -> more quick wins -> more trust",
    "If there is open and honest leadership, stable leadership, and empathetic leadership, then there is more trust, because of more quick wins.",
  ],
  [
    "bridges between existing cultures -> easier cultural integration -> ?",
    "If there are bridges between existing cultures, then there is something still to be found, because of easier cultural integration.",
  ],
  [
    "greater geographical distance -> less ease of arranging meetings + less informal interaction -> more time spent building relationships",
    "If there is greater geographical distance, then there is more time spent building relationships, because of less ease of arranging meetings and less informal interaction.",
  ],
  [
    "larger organisational size -> more actors and moving parts -> worse interpersonal communication",
    "If there is a larger organisational size, then there is worse interpersonal communication, because of more actors and moving parts.",
  ],
  [
    "compatible IT systems -> better interpersonal communication -> more trust",
    "If there are compatible IT systems, then there is more trust, because of better interpersonal communication.",
  ],
  [
    "regular meetings across the collaboration -> better interpersonal communication -> more trust",
    "If there are regular meetings across the collaboration, then there is more trust, because of better interpersonal communication.",
  ],
  [
    "joint teams with shared goals -> greater sense of collegiality -> more mutual cultural understanding",
    "If there are joint teams with shared goals, then there is more mutual cultural understanding, because of a greater sense of collegiality.",
  ],
  [
    "collaboration perceived as forced upon staff -> harder cultural assimilation -> ?",
    "If there is collaboration perceived as forced upon staff, then there is something still to be found, because of harder cultural assimilation.",
  ],
  [
    "task failure -> more conflict -> loss of trust + loss of faith",
    "If there is task failure, then there is a loss of trust and a loss of faith, because of more conflict.",
  ],
  [
    "conflict -> approach to conflict resolution -> smaller loss of trust + smaller loss of faith",
    "If there is conflict, then there is a smaller loss of trust and a smaller loss of faith, because of an approach to conflict resolution.",
  ],
  [
    "robust governance structures + less power imbalance -> ? -> smaller loss of trust",
    "If there are robust governance structures and less power imbalance, then there is a smaller loss of trust, because of something still to be found.",
  ],
  [
    "more integrative collaboration + less sense of takeover -> less conflict -> ?",
    "If there is more integrative collaboration and less sense of takeover, then there is something still to be found, because of less conflict.",
  ],
  [
    "patient and public engagement -> more patient-centred focus -> greater clarity of vision + more sharedness of vision",
    "If there is patient and public engagement, then there is greater clarity of vision and more sharedness of vision, because of more patient-centred focus.",
  ],
  [
    "leadership turnover -> changes in vision -> reduced trust",
    "If there is leadership turnover, then there is reduced trust, because of changes in vision.",
  ],
  [
    "? -> increased perception of progress -> more faith",
    "If there is something still to be found, then there is more faith, because of an increased perception of progress.",
  ],
  [
    "increased perception of progress -> work taken up by peers -> less effort of building and maintaining the collaboration",
    "If there is an increased perception of progress, then there is less effort of building and maintaining the collaboration, because of work taken up by peers.",
  ],
  [
    "evaluation and dissemination -> greater staff awareness of progress -> increased perception of progress",
    "If there is evaluation and dissemination, then there is an increased perception of progress, because of greater staff awareness of progress.",
  ],
  [
    "more trust + more faith -> less effort of building and maintaining the collaboration -> more freed time and effort + more collaborative synergy",
    "If there is more trust and more faith, then there is more freed time and effort and more collaborative synergy, because of less effort of building and maintaining the collaboration.",
  ],
  [
    "higher risk threshold + more faith -> sharing of best practice -> better organisational performance",
    "If there is a higher risk threshold and more faith, then there is better organisational performance, because of sharing of best practice.",
  ],
  [
    "higher risk threshold + more faith -> joint bids for contracts -> better organisational performance",
    "If there is a higher risk threshold and more faith, then there is better organisational performance, because of joint bids for contracts.",
  ],
  [
    "higher risk threshold + more faith -> better focus on health inequalities -> better organisational performance",
    "If there is a higher risk threshold and more faith, then there is better organisational performance, because of a better focus on health inequalities.",
  ],
  [
    "mandated collaboration + history of competition -> lower initial trust + lower initial faith + greater task complexity -> less synergy",
    "If there is mandated collaboration and a history of competition, then there is less synergy, because of lower initial trust, lower initial faith and greater task complexity.",
  ],
  [
    "cross-sector collaboration -> greater number of organisations involved + larger organisational size -> worse interpersonal communication + greater task complexity",
    "If there is cross-sector collaboration, then there is worse interpersonal communication and greater task complexity, because of a greater number of organisations involved and a larger organisational size.",
  ],
  [
    "voluntary collaboration + buddying -> less professional threat + fewer organisations involved + partner self-selection -> greater initial trust + greater initial faith",
    "If there is voluntary collaboration and buddying, then there is greater initial trust and greater initial faith, because of less professional threat, fewer organisations involved and partner self-selection.",
  ],
  [
    "rapid timeline + prior differences and conflicts -> greater difficulty of building relationships -> ?",
    "If there is a rapid timeline and prior differences and conflicts, then there is something still to be found, because of greater difficulty of building relationships.",
  ],
  [
    "formalisation -> contract as a buffer for missing trust -> more trust",
    "If there is formalisation, then there is more trust, because of a contract as a buffer for missing trust.",
  ],
  [
    "mandated collaboration -> sense of takeover + them-and-us atmosphere + domination -> lack of trust",
    "If there is mandated collaboration, then there is a lack of trust, because of a sense of takeover, a them-and-us atmosphere and domination.",
  ],
  [
    "obstacles outside one's control -> insurmountable difficulty -> reduced faith",
    "If there are obstacles outside one's control, then there is reduced faith, because of insurmountable difficulty.",
  ],
  [
    "greater perceived legitimacy -> more motivation to engage -> more collaborative behaviour",
    "If there is greater perceived legitimacy, then there is more collaborative behaviour, because of more motivation to engage.",
  ],
  [
    "aligned structures, positions and resources -> released potential + fewer barriers -> purposeful collective action",
    "If there are aligned structures, positions and resources, then there is purposeful collective action, because of released potential and fewer barriers.",
  ],
  [
    "stronger relational norms -> more trust + greater contribution of partners -> better project performance",
    "If there are stronger relational norms, then there is better project performance, because of more trust and a greater contribution of partners.",
  ],
  [
    "friendly walk leader -> feeling welcome -> regular attendance",
    "If there is a friendly walk leader, then there is regular attendance, because of feeling welcome.",
  ],
  [
    "regular attendance -> new friendships -> less loneliness + better mood",
    "If there is regular attendance, then there is less loneliness and a better mood, because of new friendships.",
  ],
];

/** Statements of published reviews whose words do not fit into a sentence for certain. */
export const LABELLED: readonly ReadingCase[] = [
  [
    "lopsided power in relationship -> domination by one partner -> reduced trust",
    "In the context of “lopsided power in relationship”, the mechanism “domination by one partner” leads to “reduced trust”.",
  ],
  [
    "unequal resource distribution -> domination in power hierarchy -> reduced trust",
    "In the context of “unequal resource distribution”, the mechanism “domination in power hierarchy” leads to “reduced trust”.",
  ],
  [
    "mandated collaboration + very low trust -> combative leadership approach -> shared vision for partnership",
    "In the context of “mandated collaboration” and “very low trust”, the mechanism “combative leadership approach” leads to “shared vision for partnership”.",
  ],
  [
    "voluntary collaboration -> combative leadership approach + dominating power hierarchy -> reduced trust",
    "In the context of “voluntary collaboration”, the mechanisms “combative leadership approach” and “dominating power hierarchy” lead to “reduced trust”.",
  ],
  [
    "preparedness for conflict -> reduced conflict -> less loss of trust",
    "In the context of “preparedness for conflict”, the mechanism “reduced conflict” leads to “less loss of trust”.",
  ],
  [
    "cultural closeness -> reduced conflict -> avoiding degradation in trust",
    "In the context of “cultural closeness”, the mechanism “reduced conflict” leads to “avoiding degradation in trust”.",
  ],
  [
    "larger organisational size -> greater complexity of task -> greater trust requirement between partners",
    "In the context of “larger organisational size”, the mechanism “greater complexity of task” leads to “greater trust requirement between partners”.",
  ],
  [
    "conducting ongoing evaluation -> ? -> ?",
    "In the context of “conducting ongoing evaluation”, something still to be found leads to something still to be found.",
  ],
  [
    "significant conflict -> critical trust threshold reached -> partnership dissolution",
    "In the context of “significant conflict”, the mechanism “critical trust threshold reached” leads to “partnership dissolution”.",
  ],
  [
    "larger organisational size -> domination by single partner -> reduced trust",
    "In the context of “larger organisational size”, the mechanism “domination by single partner” leads to “reduced trust”.",
  ],
  [
    "mandated partnership + low initial trust -> combative leadership that pushes out dissenting partners -> shared vision",
    "In the context of “mandated partnership” and “low initial trust”, the mechanism “combative leadership that pushes out dissenting partners” leads to “shared vision”.",
  ],
  [
    "history of collaboration + monitoring and review of organisational learning + shared vision -> ? -> success of the collaboration",
    "In the context of “history of collaboration”, “monitoring and review of organisational learning”, and “shared vision”, something still to be found leads to “success of the collaboration”.",
  ],
  [
    "known health system failures in the region -> less interpersonal communication + more fortress mentality -> ?",
    "In the context of “known health system failures in the region”, the mechanisms “less interpersonal communication” and “more fortress mentality” lead to something still to be found.",
  ],
  [
    "effective planning -> right work at the right time -> increased perception of progress",
    "In the context of “effective planning”, the mechanism “right work at the right time” leads to “increased perception of progress”.",
  ],
  [
    "formalisation -> risk placed where it can best be handled -> better risk management",
    "In the context of “formalisation”, the mechanism “risk placed where it can best be handled” leads to “better risk management”.",
  ],
  [
    "more trust + formalisation -> contracts that cannot foresee everything -> less contribution of contracts",
    "In the context of “more trust” and “formalisation”, the mechanism “contracts that cannot foresee everything” leads to “less contribution of contracts”.",
  ],
  [
    "greater number of organisations involved -> knowledge that more actors are involved -> greater task complexity",
    "In the context of “greater number of organisations involved”, the mechanism “knowledge that more actors are involved” leads to “greater task complexity”.",
  ],
  [
    "walks in small groups -> talk while walking -> feeling connected",
    "In the context of “walks in small groups”, the mechanism “talk while walking” leads to “feeling connected”.",
  ],
  [
    "feeling welcome -> ? -> new friendships",
    "In the context of “feeling welcome”, something still to be found leads to “new friendships”.",
  ],
  [
    "choice of two routes -> sense of control -> feeling welcome",
    "In the context of “choice of two routes”, the mechanism “sense of control” leads to “feeling welcome”.",
  ],
];
