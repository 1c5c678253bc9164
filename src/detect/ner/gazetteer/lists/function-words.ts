import { wordSet } from './word-set.ts';

/** Words that are never part of a name with a capital, though some list of names has them. */
export const FUNCTION_WORDS = wordSet(
  'the a an this that these those it its is was are were be been am i you he she we they me him us them',
  'my your his her our their mine yours and or but if not no yes nor so than then of in on at to for from',
  'by with as into onto over under about after before since until while during between among against',
  'what when where which who whom whose why how there here all any both each few more most other some',
  'such only own same too very can could shall should would must do does did done have has had having',
  'new old first last next good great big small high low please dear thank thanks hello hi hey note name',
  'names date time day phone fax email mail address city state country zip code subject message task title',
  'job role team order number total price amount status type value data file line page list item id user',
  'key test case step part section table figure question answer input output example human temp loc job',
  'der die das den dem des ein eine einen einem einer und oder aber nicht ist sind war wir ihr sie er es',
  'ich du mein dein sein von zu im am auf bei mit nach aus le la les un une et ou mais est sont je tu il',
  'elle nous vous ils el los las una y o pero es son yo su sus con por para il lo gli uno e ma che non',
  'wat jak czy co kto gdzie kiedy tak nie jest min max cc bcc re fwd fw hoe hva hvad vad nar hur varfor',
  'patient patients kunde kunden klient client engr lieve kjare kara hej xin kinh viet hay vui',
  'vive vivo vivimos meine meinen meiner carte firma ignoriere',
  'sono io tu lui lei noi voi o os as um uma mas eu ele ela de het een en niet ik jij hij zij wij',
);
