;;; eglot.el --- Drives Emacs as a person would -*- lexical-binding: t -*-

;; Opens a draft, reads its findings and a hover, takes a quick fix, types, undoes, renames a term, closes.  What is
;; to be seen is said by test/editors/run.mjs, which also compares the texts.
;;
;;   emacs --batch -l test/editors/eglot.el
;;
;; From the environment: SERVER, the command that starts the server; DRAFT, which is not changed on disk; COPIES, a
;; folder for the text after the fix and after the renaming; STAYS, when it is to wait with the draft open until it
;; is killed.  Says `ok: …' of each step.  Eglot is part of Emacs from 29 on; before that it is a package (elpa-eglot
;; on Debian).  Ends with 0 when all is there; else it says what is not, and ends with 1.

;;; Code:

(setq package-enable-at-startup nil)
(package-initialize)
(require 'eglot)
(require 'flymake)

(unless (fboundp 'markdown-mode)
  (define-derived-mode markdown-mode text-mode "Markdown"))
(add-to-list 'auto-mode-alist '("\\.md\\'" . markdown-mode))

(add-to-list 'eglot-server-programs
             `((markdown-mode gfm-mode) . (,(getenv "SERVER") "--stdio")))
(setq-default eglot-workspace-configuration '(:contractReview (:language "nl")))
(setq eglot-confirm-server-initiated-edits nil
      eglot-sync-connect t
      make-backup-files nil
      create-lockfiles nil
      ;; Batch mode has nobody to say yes to a renaming.
      eglot-confirm-edits nil)

(defvar complaints nil "What Emacs told its user that is a fault.")
(advice-add 'eglot--warn :before (lambda (&rest what) (push (apply #'format what) complaints)))

(defun say (form &rest values)
  "Print FORM, filled in with VALUES, on standard output."
  (princ (concat (apply #'format form values) "\n") #'external-debugging-output))

(defun check (holds step &optional otherwise)
  "Say that STEP is done when it HOLDS; end when not, with OTHERWISE."
  (if holds (say "ok: %s" step)
    (say "FAILED: %s; %s; complaints: %s" step (or otherwise "") complaints)
    (kill-emacs 1)))

(defun eventually (ask)
  "What ASK answers, as soon as it is not nil, or nil after thirty seconds."
  (let ((end (+ (float-time) 30)) (answer nil))
    (while (and (not (setq answer (funcall ask))) (< (float-time) end))
      ;; What Emacs does of itself when it is idle, which it never is in batch mode.
      (when (eglot-managed-p) (eglot--signal-textDocument/didChange))
      (accept-process-output nil 0.05)
      (when (bound-and-true-p flymake-mode) (flymake-start)))
    answer))

(defun code-of (diagnostic)
  "The id of the requirement that a Flymake DIAGNOSTIC is about."
  (plist-get (alist-get 'eglot-lsp-diag (flymake-diagnostic-data diagnostic)) :code))

(defun finding (code)
  "The finding about CODE, if there is one."
  (seq-find (lambda (each) (equal (code-of each) code)) (flymake-diagnostics)))

(defun weak () "That audits are capped in number." (finding "audit.customer-right"))
(defun contrary () "That nobody answers for subcontractors." (finding "subcontracting.liability"))

(defun copy-as (name)
  "Write the text to the file NAME of the copies, as Emacs would save the draft."
  (write-region nil nil (expand-file-name name (getenv "COPIES")) nil 'silent))

(find-file (getenv "DRAFT"))
(buffer-enable-undo)
(apply #'eglot--connect (eglot--guess-contact))
(eglot--maybe-activate-editing-mode)
(check (and (eglot-current-server) (eglot-managed-p)) "connected")
(defvar server (eglot-current-server))

(check (and (eventually #'weak) (contrary)) "findings" (mapcar #'code-of (flymake-diagnostics)))
(check (string-match-p "te zwak" (flymake-diagnostic-text (weak))) "in the language of the settings" (flymake-diagnostic-text (weak)))
(let ((passage (buffer-substring-no-properties (flymake-diagnostic-beg (contrary)) (flymake-diagnostic-end (contrary)))))
  (check (equal passage "The Provider is not liable for the acts and omissions of its subcontractors.") "at their passage" passage))
(when (getenv "STAYS")
  (say "waiting")
  (while t (accept-process-output nil 1)))
(goto-char (flymake-diagnostic-beg (weak)))

(let* ((hover (jsonrpc-request server :textDocument/hover (eglot--TextDocumentPositionParams)))
       (contents (plist-get hover :contents)))
  (check (string-match-p "2\\.2\\.5" (plist-get contents :value)) "a hover that cites the policy")
  (check (equal (plist-get contents :kind) (if (fboundp 'gfm-view-mode) "markdown" "plaintext")) "in the form that Emacs shows"))

(let* ((actions (append (eglot-code-actions (point) (1+ (point))) nil))
       (preferred (seq-find (lambda (each) (eq (plist-get each :isPreferred) t)) actions)))
  (check (not (seq-find (lambda (each) (plist-get each :command)) actions)) "no command that Emacs does not know")
  (check preferred "a preferred fix")
  (unless (plist-get preferred :edit)
    (setq preferred (jsonrpc-request server :codeAction/resolve preferred)))
  (eglot--apply-workspace-edit (plist-get preferred :edit)))
(copy-as "fixed.md")
(check (eventually (lambda () (and (not (weak)) (contrary)))) "its finding is gone" (mapcar #'code-of (flymake-diagnostics)))

(let ((fixed (buffer-string)))
  (undo-boundary)
  (goto-char (point-min))
  (search-forward "is not liable")
  (replace-match "is fully liable")
  (undo-boundary)
  (check (equal (progn (beginning-of-line) (buffer-substring-no-properties (point) (line-end-position)))
                "2.2 The Provider is fully liable for the acts and omissions of its subcontractors.")
         "something is typed")
  (check (eventually (lambda () (not (contrary)))) "the findings follow" (mapcar #'code-of (flymake-diagnostics)))
  (setq last-command nil)
  (undo)
  (check (and (eventually #'contrary) (equal (buffer-string) fixed)) "what is undone is as it was"))

(check (> (length (jsonrpc-request server :textDocument/documentSymbol (list :textDocument (eglot--TextDocumentIdentifier)))) 0) "an outline")
;; The second one of a line in which characters of two units stand before it.
(goto-char (point-min))
(search-forward "𝄞")
(search-forward "Prov")
(eglot-rename "Host")
(copy-as "renamed.md")
(check (not (string-match-p "Provider" (buffer-string))) "a term is renamed")

;; What the server says of the draft from now on.
(defvar published nil "How many findings it had when the server spoke of it last.")
(cl-defmethod eglot-handle-notification :before (_server (_method (eql textDocument/publishDiagnostics)) &key diagnostics &allow-other-keys)
  (setq published (length diagnostics)))
(set-buffer-modified-p nil)
(let ((eglot-autoshutdown nil)) (kill-buffer))
(check (eventually (lambda () (equal published 0))) "none is left of a draft that is closed" published)

(check (null complaints) "no complaints")
(eglot-shutdown server)
(kill-emacs 0)
;;; eglot.el ends here
