"""Why a claim was made: its rule, the words that called it up, what spoke for and against, what else was weighed."""
