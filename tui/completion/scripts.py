"""The scripts that teach shells to ask `juncture` what can come next.

Each asks with the words typed so far, and gets a line for every offer. None of them runs or expands
anything that it is given: a shell puts an offer on the line, quoted, and no more. They call the
`juncture` of the PATH, and not a file of that name that somebody has put where one happens to be.
"""

from collections.abc import Mapping
from typing import Literal, get_args

Shell = Literal["bash", "zsh", "fish", "powershell"]
SHELLS: tuple[Shell, ...] = get_args(Shell)

_BASH = r"""# Completion of juncture for bash, from 4.4 on.
_juncture() {
    local kind= value
    COMPREPLY=()
    while IFS= read -r value; do
        if [[ -z $kind ]]; then
            kind=$value
        else
            COMPREPLY+=("$value")
        fi
    done < <(
        command juncture completion --answer bash -- "${COMP_LINE:0:COMP_POINT}" "$2" 2>/dev/null
    )
    [[ $kind == files ]] && compopt -o filenames
    [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == */ ]] && compopt -o nospace
    return 0
}
complete -o nosort -F _juncture juncture
"""

_ZSH = r"""#compdef juncture
# Completion of juncture for zsh.
_juncture() {
    local -a typed lines values shown folders
    local line kind value
    typed=("${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}")
    lines=("${(@f)$(command juncture completion --answer zsh -- "${(@)typed}" 2>/dev/null)}")
    kind=${lines[1]}
    for line in "${(@)lines[2,-1]}"; do
        value=${line%%$'\t'*}
        if [[ $value == */ ]]; then
            folders+=("$value")
        elif [[ -n $value ]]; then
            values+=("$value")
            if [[ $line == *$'\t'* ]]; then
                shown+=("$value  -- ${line#*$'\t'}")
            else
                shown+=("$value")
            fi
        fi
    done
    [[ $PREFIX == -*=* ]] && compset -P 1 '*='
    [[ $kind == files ]] && compset -P '*/'
    local answer=1
    (( $#values )) && compadd -V juncture -l -d shown -a values && answer=0
    (( $#folders )) && compadd -V folders -S '' -a folders && answer=0
    return answer
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _juncture "$@"
else
    compdef _juncture juncture
fi
"""

_FISH = r"""# Completion of juncture for fish, from 3.4 on.
function __juncture_offers
    set -l words (commandline -opc)
    set -l word (commandline -ct)
    command juncture completion --answer fish -- $words[2..-1] "$word" 2>/dev/null
end
complete --command juncture --erase
complete --command juncture --no-files --keep-order --arguments '(__juncture_offers)'
"""

_POWERSHELL = r"""# Completion of juncture for PowerShell, from 5.1 on.
Register-ArgumentCompleter -Native -CommandName juncture -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
        ForEach-Object {
            if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) {
                $_.Value
            } else {
                $_.Extent.Text
            }
        }) + @([string]$wordToComplete)
    try {
        $env:JUNCTURE_WORDS = ConvertTo-Json -Compress -InputObject $words
        $answer = (& juncture completion --answer powershell 2>$null) -join "`n"
    } finally {
        Remove-Item Env:JUNCTURE_WORDS -ErrorAction SilentlyContinue
    }
    if (-not $answer) { return }
    foreach ($offer in (ConvertFrom-Json -InputObject $answer)) {
        [System.Management.Automation.CompletionResult]::new(
            $offer.text, $offer.shown, 'ParameterValue', $offer.help)
    }
}
"""

_SCRIPTS: Mapping[Shell, str] = {
    "bash": _BASH,
    "zsh": _ZSH,
    "fish": _FISH,
    "powershell": _POWERSHELL,
}


def script(shell: Shell) -> str:
    """The script for a shell, to be run when it starts."""
    return _SCRIPTS[shell]
