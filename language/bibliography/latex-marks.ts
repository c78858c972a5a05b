/** Accent commands of LaTeX, and the combining mark each puts on the letter behind it. */
export const ACCENTS: ReadonlyMap<string, string> = new Map([
  ["`", "\u0300"],
  ["'", "\u0301"],
  ["^", "\u0302"],
  ["~", "\u0303"],
  ['"', "\u0308"],
  ["=", "\u0304"],
  [".", "\u0307"],
  ["u", "\u0306"],
  ["v", "\u030c"],
  ["H", "\u030b"],
  ["c", "\u0327"],
  ["k", "\u0328"],
  ["r", "\u030a"],
  ["b", "\u0331"],
  ["d", "\u0323"],
  ["h", "\u0309"],
  ["t", "\u0361"],
]);

function signs(table: string): [string, string][] {
  return table
    .trim()
    .split(/\s+/)
    .map((pair): [string, string] => {
      const [command = "", sign = ""] = pair.split(":");
      return [command, sign];
    });
}

/** Commands that stand for a letter or a sign. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ...signs(
    "ss:ß ae:æ AE:Æ oe:œ OE:Œ o:ø O:Ø aa:å AA:Å l:ł L:Ł i:ı j:ȷ dh:ð DH:Ð th:þ TH:Þ ng:ŋ NG:Ŋ dj:đ DJ:Đ",
  ),
  ...signs("textendash:– textemdash:— ldots:… dots:… textellipsis:… textbullet:• textperiodcentered:·"),
  ...signs("textquoteleft:‘ textquoteright:’ textquotedblleft:“ textquotedblright:” textquotesingle:'"),
  ...signs("lq:‘ rq:’ quotedblbase:„ guillemotleft:« guillemotright:» guilsinglleft:‹ guilsinglright:›"),
  ...signs("textregistered:® texttrademark:™ copyright:© textcopyright:© textdegree:° degree:° S:§ P:¶"),
  ...signs("pounds:£ textsterling:£ euro:€ texteuro:€ textyen:¥ textbackslash:\\ textasciitilde:~"),
  ...signs("textasciicircum:^ textunderscore:_ textless:< textgreater:> textbar:| textdollar:$ slash:/"),
  ...signs("textbraceleft:{ textbraceright:} textonehalf:½ textonequarter:¼ textthreequarters:¾"),
  ...signs("times:× pm:± leq:≤ le:≤ geq:≥ ge:≥ neq:≠ approx:≈ sim:∼ cdot:· to:→ rightarrow:→ leftarrow:←"),
  ...signs("alpha:α beta:β gamma:γ delta:δ epsilon:ε zeta:ζ eta:η theta:θ iota:ι kappa:κ lambda:λ mu:μ nu:ν"),
  ...signs("xi:ξ pi:π rho:ρ sigma:σ tau:τ upsilon:υ phi:φ chi:χ psi:ψ omega:ω Gamma:Γ Delta:Δ Theta:Θ"),
  ...signs("Lambda:Λ Xi:Ξ Pi:Π Sigma:Σ Phi:Φ Psi:Ψ Omega:Ω infty:∞"),
]);

/** Commands whose first argument is not for reading: `\href{address}{text}`. */
export const WITHOUT_FIRST_ARGUMENT: ReadonlySet<string> = new Set([
  "href",
  "textcolor",
  "vphantom",
  "phantom",
  "hspace",
  "vspace",
  "foreignlanguage",
]);
