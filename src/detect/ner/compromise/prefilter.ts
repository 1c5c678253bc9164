import { hasCue } from './cues.ts';

/** Words that open sentences, and capitalised words that name nobody: they let no text pass. */
const COMMON = new Set(
  (
    'a about above according after again all also although always am among an and another any are as ' +
    'ask assume at based be because been before being below best between both but by can check click ' +
    'consider could create current day days describe did do does done each either else english error ' +
    'even every example explain false few figure find first following for from generate get give given ' +
    'go good great had has have he her here hi him his how however i if important in input instead into ' +
    'is it its just keep know last let like list look make many may maybe me might more most much must ' +
    'my name need never new next no none not note nothing now of off ok on once one only or other our ' +
    'out output over people please provide put question read return returns right same say second see ' +
    'set she should show since so some something sometimes sorry step still such summarize sure take ' +
    'tell text than thank thanks that the their them then there therefore these they thing things this ' +
    'those three to today too translate true try two under until up us use used using very want was way ' +
    'we well were what when where whether which while who whom whose why will with word words would ' +
    'write yes yesterday you your ' +
    'analyze answer brainstorm calculate categorize change choose classify come compare complete ' +
    'compose context convert correct decide design determine discuss document draft edit email extract ' +
    'fill fix guess help identify imagine instruction instructions message options paragraph ' +
    'paraphrase passage pick please predict product question recipe recommend remove reply review ' +
    'rewrite select sentence solve sort start story suggest summarise summary task title topic turn ' +
    'tweet text ' +
    'anybody anyone anything chapter during each everybody everyone few here its last least less ' +
    'nobody note often others part perhaps page release section several somebody someone step table ' +
    'test than those thus usually version whatever whenever yet ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june ' +
    'july august september october november december python javascript java typescript json html css ' +
    'sql api http url ai'
  ).split(' '),
);
const CAPITALISED = /\p{Lu}[\p{L}\p{M}'’]+/gu;

/**
 * True if the tagger may find something in a text: it has a capitalised word that is not a common
 * one, or a cue for a person in any case. Costs about a hundredth of the tagger. A name in lower case
 * without a cue does not pass.
 */
export function mayHoldNames(text: string): boolean {
  for (const [word] of text.matchAll(CAPITALISED)) {
    if (!COMMON.has(word.toLowerCase())) return true;
  }
  return hasCue(text);
}
